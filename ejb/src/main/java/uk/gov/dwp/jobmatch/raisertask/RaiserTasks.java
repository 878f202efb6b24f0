package uk.gov.dwp.jobmatch.raisertask;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.Refusal;

/** Asks raisers for what is missing and sees when it has come, in the transaction of whatever brings that about. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RaiserTasks {

    @Inject
    EntityManager entities;

    @Inject
    Directory directory;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    /**
     * Asks for what a refusal names; it is due when the incident is.
     *
     * @return the entry of the timeline that says so; empty where the raiser is asked already
     */
    public Optional<Entry> ask(Incident incident, Refusal refusal) {
        boolean asked = openOf(incident).stream()
                .anyMatch(task -> task.refusal().filter(refusal::equals).isPresent());
        if (asked) {
            return Optional.empty();
        }
        Instant due = later(incident.dueAt());
        entities.persist(RaiserTask.of(refusal, incident, AuditTrail.SYSTEM, due, clock.instant()));
        return Optional.of(write(incident, Entry.Kind.TASK_ASKED, AuditTrail.SYSTEM, refusal.name()));
    }

    /** The same for what turned out when the raiser had long gone, such as a wrong number (domain.md X8): by mail too. */
    public void askLater(Incident incident, Refusal refusal) {
        ask(incident, refusal).ifPresent(entry -> tellOffice(incident, entry));
    }

    /** By the mailbox that its staff share; a contact centre's system asks for what it has to do. */
    public void tellOffice(Incident incident, Entry entry) {
        Optional.ofNullable(incident.form().office())
                .flatMap(directory::office)
                .map(office -> Recipient.mailbox(office.mailbox()))
                .ifPresent(inbox -> deliveries.promise(incident.id(), Purpose.TASK_ASKED, inbox, entry.id(), null));
    }

    /** Asks in words that somebody of the helpdesk wrote, and returns the entry of the timeline that says so. */
    public Entry ask(Incident incident, TaskKind kind, String words, Instant due) {
        String person = signedIn.name();
        entities.persist(RaiserTask.inWords(incident, kind, words, person, due, clock.instant()));
        return write(incident, Entry.Kind.TASK_ASKED, person, kind + ": " + words);
    }

    /** What an incident's raiser has still to do, the earliest asked first. */
    public List<RaiserTask> openOf(Incident incident) {
        return entities.createQuery(
                        "select t from RaiserTask t where t.incident = :incident and t.doneAt is null order by t.id",
                        RaiserTask.class)
                .setParameter("incident", incident.id())
                .getResultList();
    }

    /**
     * The customer can be reached another way. A number that turned out wrong (X8) is mended by a number only.
     *
     * @param lacking what the form would still be refused for
     */
    public void contactCame(Incident incident, Set<Refusal> lacking, boolean newPhone) {
        settle(
                incident,
                task -> task.refusal()
                        .map(code -> !lacking.contains(code) && (newPhone || code != Refusal.PHONE_INVALID))
                        .orElse(task.kind().isSettledBy(Settlement.CONTACT)),
                Settlement.CONTACT);
    }

    /** More came from the raiser: whatever asked for just that is done. */
    public void came(Incident incident, Settlement what) {
        settle(incident, task -> task.kind().isSettledBy(what), what);
    }

    /** Nothing is owed any more. */
    public void dropAll(Incident incident) {
        settle(incident, task -> true, Settlement.NOT_NEEDED);
    }

    /** Ends one task that is still open. */
    public void settle(Incident incident, RaiserTask task, Settlement how) {
        task.done(how, signedIn.name(), clock.instant());
        write(incident, Entry.Kind.TASK_DONE, signedIn.name(), how.name());
    }

    private void settle(Incident incident, Predicate<RaiserTask> which, Settlement how) {
        openOf(incident).stream().filter(which).forEach(task -> settle(incident, task, how));
    }

    private Instant later(Instant due) {
        Instant now = clock.instant();
        return due.isBefore(now) ? now : due;
    }

    private Entry write(Incident incident, Entry.Kind kind, String person, String body) {
        Entry entry = new Entry(incident.id(), kind, person, body, clock.instant());
        entities.persist(entry);
        return entry;
    }
}
