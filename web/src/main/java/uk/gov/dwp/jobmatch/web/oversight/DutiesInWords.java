package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Says in words what the audit holds of somebody's duties: roles, office and site, before and after. */
@RequestScoped
public class DutiesInWords {

    private static final String NOTHING = "-";

    @Inject
    Words words;

    @Inject
    Names names;

    /**
     * Reads {@code adviser,helpdesk WALSALL - > auditor - -}; anything else stays as it is.
     *
     * @param code one set of duties, or what was before and what came after
     */
    public String inWords(String code) {
        return Stream.of(code.split(" > ", -1)).map(this::oneInWords).collect(Collectors.joining(" → "));
    }

    private String oneInWords(String code) {
        String[] parts = code.split(" ", -1);
        if (parts.length != 3) {
            return code;
        }
        String said = Stream.of(roles(parts[0]), office(parts[1]), site(parts[2]))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? words.of("audit.no-duties") : said;
    }

    /** What the audit holds of a Jobcentre: whose holidays it keeps and where its mail goes, before and after. */
    public String placesInWords(String code) {
        return Stream.of(code.split(" > ", -1)).map(this::placeInWords).collect(Collectors.joining(" → "));
    }

    private String placeInWords(String code) {
        String[] parts = code.split(" ", -1);
        return parts.length == 2 && words.has("nation." + parts[0])
                ? words.of("nation." + parts[0]) + ", " + names.mailbox(parts[1])
                : code;
    }

    /** What was changed of what somebody is called and speaks, by its codes. */
    public String particularsInWords(String codes) {
        return Stream.of(codes.split(" ", -1))
                .map(code -> words.has("particulars." + code) ? words.of("particulars." + code) : code)
                .collect(Collectors.joining(", "));
    }

    private String roles(String codes) {
        return codes.equals(NOTHING)
                ? ""
                : Stream.of(codes.split(",", -1))
                        .map(role -> words.has("role." + role) ? words.of("role." + role) : role)
                        .collect(Collectors.joining(", "));
    }

    private String office(String code) {
        return code.equals(NOTHING) ? "" : names.office(code);
    }

    private String site(String code) {
        return code.equals(NOTHING) ? "" : names.site(code);
    }
}
