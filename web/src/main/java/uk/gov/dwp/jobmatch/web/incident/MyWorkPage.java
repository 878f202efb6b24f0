package uk.gov.dwp.jobmatch.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.assignment.Absence;
import uk.gov.dwp.jobmatch.assignment.Absences;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.queue.Counts;
import uk.gov.dwp.jobmatch.queue.Filter;
import uk.gov.dwp.jobmatch.queue.Order;
import uk.gov.dwp.jobmatch.queue.QueueRow;
import uk.gov.dwp.jobmatch.queue.View;
import uk.gov.dwp.jobmatch.queue.WorkQueue;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.session.Visitor;

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
    Absences absences;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    Times times;

    private @Nullable List<QueueRow> mine;
    private @Nullable List<Absence> covered;
    private @Nullable Counts counts;

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
        return ofMe().filter(MyWorkPage::isInHand).toList();
    }

    /** What the visitor has answered and nobody has closed yet, in work order. */
    public List<QueueRow> getAnswered() {
        return ofMe().filter(row -> !isInHand(row)).toList();
    }

    /** Who is away today and has the visitor look after their incidents. */
    public List<Absence> getCovered() {
        if (covered == null) {
            covered = absences.coveredToday();
        }
        return covered;
    }

    /** What somebody who is away has left in hand, in work order. */
    public List<QueueRow> of(Absence absence) {
        return mine().stream()
                .filter(row -> absence.person().equals(row.holder()))
                .filter(MyWorkPage::isInHand)
                .toList();
    }

    private static boolean isInHand(QueueRow row) {
        return row.state() == IncidentState.TAKEN || row.state() == IncidentState.WAITING_FOR_CUSTOMER;
    }

    private Stream<QueueRow> ofMe() {
        return mine().stream().filter(row -> visitor.getUsername().equals(row.holder()));
    }

    private List<QueueRow> mine() {
        if (mine == null) {
            mine = queue.pageAfter(Filter.of(View.MINE), Order.WORK, null, ROWS).rows();
        }
        return mine;
    }

    public long getUnassigned() {
        return counts().of(View.UNASSIGNED);
    }

    public long getOverdue() {
        return counts().of(View.OVERDUE);
    }

    private Counts counts() {
        if (counts == null) {
            counts = queue.counts(Filter.of(View.ALL));
        }
        return counts;
    }
}
