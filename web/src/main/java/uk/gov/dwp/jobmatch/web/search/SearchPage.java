package uk.gov.dwp.jobmatch.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.search.Findings;
import uk.gov.dwp.jobmatch.search.Match;
import uk.gov.dwp.jobmatch.search.Search;
import uk.gov.dwp.jobmatch.search.Sought;

/** What was found, in all ways or further on in one; the address holds a key to what was typed. */
@Named
@RequestScoped
public class SearchPage {

    @Inject
    Search search;

    @Inject
    Searches searches;

    private String key = "";
    private String match = "";
    private @Nullable Long before;
    private @Nullable List<Findings> findings;

    /** What was typed; empty where nothing was, and where it is not this session's to know. */
    public String getTyped() {
        return searches.of(key).orElse("");
    }

    /** Whether the address is of a search that this session does not know. */
    public boolean isUnknown() {
        return !key.isEmpty() && searches.of(key).isEmpty();
    }

    /** Whether there was anything to look for. */
    public boolean isAsked() {
        return searches.of(key).isPresent();
    }

    public List<Findings> getFindings() {
        if (findings == null) {
            findings = searches.of(key).map(Sought::new).map(this::find).orElse(List.of());
        }
        return findings;
    }

    private List<Findings> find(Sought sought) {
        return oneWay().map(way -> search.more(sought, way, before == null ? Long.MAX_VALUE : before).stream()
                        .toList())
                .orElseGet(() -> search.find(sought));
    }

    /** Whether this shows one way of matching only. */
    public boolean isFurther() {
        return oneWay().isPresent();
    }

    private Optional<Match> oneWay() {
        Predicate<Match> chosen = way -> way.name().equals(match);
        return Arrays.stream(Match.values()).filter(chosen).findFirst();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getMatch() {
        return match;
    }

    public void setMatch(String match) {
        this.match = match;
    }

    public @Nullable Long getBefore() {
        return before;
    }

    public void setBefore(@Nullable Long before) {
        this.before = before;
    }
}
