package uk.gov.dwp.jobmatch.web.writing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.drafting.Presence;
import uk.gov.dwp.jobmatch.drafting.Presence.Colleague;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.incident.Permitted;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Tells the visitor which colleagues are at the same incident: it warns, and stops nobody. */
@Named
@RequestScoped
public class OthersHere {

    private static final int NAMED = 5;

    @Inject
    Presence presence;

    @Inject
    IncidentPage page;

    @Inject
    Permitted permitted;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    InstantSource clock;

    private @Nullable List<Colleague> others;

    /** One sentence for each of the first few, those who write before those who read. */
    public List<String> getSentences() {
        return others().stream().limit(NAMED).map(this::sentence).toList();
    }

    /** How many more there are. */
    public int getMore() {
        return Math.max(0, others().size() - NAMED);
    }

    private String sentence(Colleague colleague) {
        String what =
                colleague.writing() == null ? "READING" : colleague.writing().name();
        String since = times.length(Duration.between(colleague.since(), clock.instant()));
        return words.of("presence." + what, colleague.name(), since);
    }

    private List<Colleague> others() {
        if (others == null) {
            others = permitted.worksHere() ? presence.arrive(page.getIncident()) : List.of();
        }
        return others;
    }
}
