package uk.gov.dwp.jobmatch.web.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.safety.DutyDesk;
import uk.gov.dwp.jobmatch.safety.SafetyAlert;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;

/** What a duty manager must see on whatever page is open: alerts that nobody has acknowledged. */
@Named
@RequestScoped
public class DutyAlerts {

    @Inject
    DutyDesk desk;

    @Inject
    HttpServletRequest request;

    @Inject
    Words words;

    @Inject
    Names names;

    @Inject
    Times times;

    private @Nullable List<Line> lines;

    /** An alert as the banner names it, and where it can be acknowledged. */
    public record Line(String path, String words) {}

    /** The newest first, then the way to the rest; having them shown is written down. */
    public List<Line> getLines() {
        if (lines == null) {
            List<SafetyAlert> alerts = desk.show();
            Stream<Line> rest = alerts.size() < DutyDesk.MOST_SHOWN ? Stream.empty() : Stream.of(all());
            lines = Stream.concat(alerts.stream().map(this::line), rest).toList();
        }
        return lines;
    }

    private Line all() {
        return new Line(request.getContextPath() + Page.SAFETY_ALERTS.path(), words.of(Page.SAFETY_ALERTS.nameKey()));
    }

    /** The lines as a page that asks again and again gets them. */
    public String getAnswer() {
        return getLines().stream()
                .map(line -> line.path() + "\t" + line.words())
                .collect(Collectors.joining("\n"));
    }

    private Line line(SafetyAlert alert) {
        return new Line(
                request.getContextPath() + Page.SAFETY_ALERT.path() + "?alert=" + alert.id(),
                words.of("staff-safety.line", alert.reference(), from(alert), times.soon(alert.raisedAt())));
    }

    /** The place it comes from, else whoever raised it. */
    public String from(SafetyAlert alert) {
        return alert.office()
                .map(names::office)
                .or(() -> alert.site().map(names::site))
                .orElseGet(() -> names.actor(alert.raisedBy()));
    }
}
