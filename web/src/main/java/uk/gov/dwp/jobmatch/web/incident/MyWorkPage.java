package uk.gov.dwp.jobmatch.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.assignment.Absence;
import uk.gov.dwp.jobmatch.assignment.Absences;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.queue.Counts;
import uk.gov.dwp.jobmatch.queue.Facet;
import uk.gov.dwp.jobmatch.queue.Filter;
import uk.gov.dwp.jobmatch.queue.Order;
import uk.gov.dwp.jobmatch.queue.View;
import uk.gov.dwp.jobmatch.queue.WorkQueue;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where a helpdesk person starts: the most urgent incident in one click, and what they already hold. */
@Named
@RequestScoped
public class MyWorkPage {

    /** As many as fit under the button without hiding what comes after; the work queue has the rest. */
    private static final int ROWS = 25;

    private static final List<String> IN_HAND = List.of(
            IncidentState.TAKEN.name(), IncidentState.REOPENED.name(), IncidentState.WAITING_FOR_CUSTOMER.name());
    private static final List<String> ANSWERED =
            List.of(IncidentState.ANSWERED.name(), IncidentState.CALLBACK_OWED.name());

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

    private final Map<String, WorkQueue.Page> left = new HashMap<>();

    private WorkQueue.@Nullable Page inHand;
    private WorkQueue.@Nullable Page answered;
    private @Nullable List<Absence> covered;
    private @Nullable Counts counts;

    /** Takes the most urgent incident, opens it and says why it was next. */
    public String takeNext() {
        Optional<Incident> next = desk.takeNext();
        if (next.isEmpty()) {
            notices.say("my-work.nothing");
            return Page.MY_WORK.afresh();
        }
        Incident incident = next.get();
        String why = words.of("why-next." + incident.route().priority());
        notices.say("my-work.taken", why, times.soon(incident.dueAt()));
        return Page.INCIDENT.afresh("reference", incident.reference());
    }

    /** What the visitor has to answer, in work order; the first of them. */
    public WorkQueue.Page getInHand() {
        if (inHand == null) {
            inHand = held(visitor.getUsername(), IN_HAND);
        }
        return inHand;
    }

    /** What the visitor has answered and nobody has closed yet, in work order; the first of them. */
    public WorkQueue.Page getAnswered() {
        if (answered == null) {
            answered = held(visitor.getUsername(), ANSWERED);
        }
        return answered;
    }

    /** Who is away today and has the visitor look after their incidents. */
    public List<Absence> getCovered() {
        if (covered == null) {
            covered = absences.coveredToday();
        }
        return covered;
    }

    /** What somebody who is away has left in hand, in work order; the first of them. */
    public WorkQueue.Page of(Absence absence) {
        return left.computeIfAbsent(absence.person(), person -> held(person, IN_HAND));
    }

    private WorkQueue.Page held(String owner, List<String> states) {
        Filter filter = Filter.read(Map.of(
                "view",
                List.of(View.ALL.name()),
                Facet.OWNER.parameter(),
                List.of(owner),
                Facet.STATE.parameter(),
                states));
        return queue.pageAfter(filter, Order.WORK, null, ROWS);
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
