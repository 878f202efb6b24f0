package uk.gov.dwp.jobmatch.web.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.queue.Facet;
import uk.gov.dwp.jobmatch.queue.Filter;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Words;

/** What the queue can be narrowed by, in words, with how many incidents stand behind each choice. */
@Named
@RequestScoped
public class FilterChoices {

    @Inject
    QueuePage page;

    @Inject
    ColleagueChoices colleagues;

    @Inject
    Directory directory;

    @Inject
    Names names;

    @Inject
    Words words;

    /**
     * One value that may be ticked.
     *
     * @param incidents how many there are, in words
     * @param without the query of the same list without this value
     */
    public record Choice(String id, String code, String words, String incidents, boolean ticked, String without) {}

    public List<Facet> getFacets() {
        return Arrays.asList(Facet.values());
    }

    /** Whether a facet's choices are shown at once: the commonest, and those that are in use. */
    public boolean isOpen(Facet facet) {
        return facet.compareTo(Facet.SITE) <= 0 || !page.getFilter().of(facet).isEmpty();
    }

    public List<Choice> of(Facet facet) {
        return codes(facet).map(code -> choice(facet, code)).toList();
    }

    /** What is ticked, for each to be taken away with one click. */
    public List<Choice> getTicked() {
        return getFacets().stream()
                .flatMap(facet -> of(facet).stream())
                .filter(Choice::ticked)
                .toList();
    }

    private Choice choice(Facet facet, String code) {
        Filter filter = page.getFilter();
        return new Choice(
                facet.parameter() + "-" + code,
                code,
                name(facet, code),
                number(page.getCounts().of(facet, code)),
                filter.of(facet).contains(code),
                page.here().filteredBy(filter.without(facet, code)));
    }

    private Stream<String> codes(Facet facet) {
        return switch (facet) {
            case SITE -> directory.sites().stream().map(Site::code);
            case OWNER ->
                Stream.concat(page.getCounts().of(facet).keySet().stream(), page.getFilter().of(facet).stream())
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream();
            default -> facet.codes().stream();
        };
    }

    private String name(Facet facet, String code) {
        return switch (facet) {
            case SITE -> names.site(code);
            case OWNER -> colleagues.name(code);
            case PRIORITY -> words.of("priority." + code);
            case OVERDUE -> words.of("overdue." + code);
            case CHANNEL -> words.of("channel." + code);
            case STATE -> words.of("state." + code);
            case AGE -> words.of("age." + code);
            case LANGUAGE -> words.of("language." + code);
            case CATEGORY -> words.of("category." + code);
        };
    }

    /** With a comma between thousands, as both languages write it. */
    public String number(long incidents) {
        return String.format(Locale.UK, "%,d", incidents);
    }
}
