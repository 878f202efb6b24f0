package uk.gov.dwp.jobmatch.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.queue.QueueRow;
import uk.gov.dwp.jobmatch.queue.WorkQueue;
import uk.gov.dwp.jobmatch.queue.WorkQueue.View;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Where a helpdesk person starts: the most urgent incident in one click, and what they already hold. */
@Named
@RequestScoped
public class MyWorkPage {

    private static final int ROWS = 200;

    @Inject
    WorkQueue queue;

    @Inject
    IncidentDesk desk;

    @Inject
    Notices notices;

    @Inject
    Words words;

    @Inject
    Times times;

    private @Nullable List<QueueRow> mine;

    /** Takes the most urgent incident, opens it and says why it was next. */
    public String takeNext() {
        Optional<Incident> next = desk.takeNext();
        if (next.isEmpty()) {
            notices.say("my-work.nothing");
            return "/my-work?faces-redirect=true";
        }
        Incident incident = next.get();
        String why = words.of("why-next." + incident.route().priority());
        notices.say("my-work.taken", why, times.soon(incident.dueAt()));
        return "/incident?faces-redirect=true&reference=" + incident.reference();
    }

    /** What the visitor has to answer, in work order. */
    public List<QueueRow> getInHand() {
        return mine().stream().filter(MyWorkPage::isInHand).toList();
    }

    /** What the visitor has answered and nobody has closed yet, in work order. */
    public List<QueueRow> getAnswered() {
        return mine().stream().filter(row -> !isInHand(row)).toList();
    }

    private static boolean isInHand(QueueRow row) {
        return row.state() == IncidentState.TAKEN || row.state() == IncidentState.WAITING_FOR_CUSTOMER;
    }

    private List<QueueRow> mine() {
        if (mine == null) {
            mine = queue.pageAfter(View.MINE, null, null, ROWS).rows();
        }
        return mine;
    }

    public long getUnassigned() {
        return queue.count(View.UNASSIGNED, null);
    }

    public long getOverdue() {
        return queue.count(View.OVERDUE, null);
    }
}
