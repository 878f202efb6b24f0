package uk.gov.dwp.jobmatch.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.callback.Attempt;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.DisplayNames;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.routing.Customer;

/** Calls people, places and groups by the names that readers know, where records hold codes. */
@Named
@RequestScoped
public class Names {

    @Inject
    Directory directory;

    @Inject
    DisplayNames displayNames;

    @Inject
    Words words;

    /** Whoever did something: a person, a partner's system, or the helpdesk's own. */
    public String actor(String code) {
        return code.equals(AuditTrail.SYSTEM)
                ? words.of("name.system")
                : displayNames.of(code).orElse(code);
    }

    /** Whoever made an attempt to call; a partner's agent by the partner's name for them, whatever that reads like. */
    public String maker(Attempt attempt) {
        return attempt.partner()
                .map(partner -> attempt.madeBy() + ", " + actor(partner))
                .orElseGet(() -> actor(attempt.madeBy()));
    }

    /** A group that makes calls, such as "Telford Team Leader". */
    public String group(String code) {
        if (code.equals(OwnerGroup.SERCO_QAT)) {
            return words.of("group.qat");
        }
        String place = code.replaceFirst("^(TEAM_LEADER|JOBCENTRE)_", "");
        return code.startsWith("TEAM_LEADER_")
                ? words.of("group.team-leader", site(place))
                : words.of("group.jobcentre", office(place));
    }

    /** A customer in a list: the organisation, else the person, else what kind of customer it is. */
    public String customer(Customer customer) {
        return Stream.of(customer.organisation(), customer.name())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> words.of("whom." + customer.type()));
    }

    public String site(@Nullable String code) {
        return code == null ? "" : directory.site(code).map(Site::name).orElse(code);
    }

    public String office(@Nullable String code) {
        return code == null ? "" : directory.office(code).map(Office::name).orElse(code);
    }

    public String mailbox(String code) {
        return directory.mailbox(code).map(Mailbox::displayName).orElse(code);
    }

    /** Whom a mail is for: a party, an inbox or a colleague, never an address. */
    public String recipient(Recipient recipient) {
        return recipient
                .mailbox()
                .map(this::mailbox)
                .or(() -> recipient.person().map(this::actor))
                .orElseGet(() -> words.of("party." + recipient.code()));
    }
}
