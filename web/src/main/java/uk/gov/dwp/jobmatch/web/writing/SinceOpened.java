package uk.gov.dwp.jobmatch.web.writing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.incident.Timeline;
import uk.gov.dwp.jobmatch.web.incident.Timeline.Line;

/** Shows to whoever could not send something what colleagues have done since, so that one look and one click are enough. */
@Named
@RequestScoped
public class SinceOpened {

    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    @Inject
    IncidentPage page;

    @Inject
    Timeline timeline;

    /** Id of the newest entry that the page showed; travels with the forms. */
    @Inject
    @ManagedProperty("#{param.newest}")
    @Nullable
    String shown;

    /** The newest first; none before something was sent. */
    public List<Line> getLines() {
        if (shown == null || !ID.matcher(shown).matches()) {
            return List.of();
        }
        long seen = Long.parseLong(shown);
        return timeline.of(page.getIncident()).stream()
                .filter(line -> line.id() > seen)
                .toList();
    }

    /** Id of the newest entry that the page shows now. */
    public long getNewest() {
        return timeline.of(page.getIncident()).stream()
                .mapToLong(Line::id)
                .findFirst()
                .orElse(0);
    }
}
