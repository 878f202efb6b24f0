package uk.gov.dwp.jobmatch.answer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Suppressions;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.routing.Priority;

/** Works out what a claimed delivery says and to which address it goes, from the incident as it is now. */
@Stateless
@PermitAll
public class Correspondence {

    @Inject
    EntityManager entities;

    @Inject
    Suppressions suppressions;

    @Inject
    WhoMaySee sight;

    @Inject
    AdvisersPermission permission;

    @Inject
    InstantSource clock;

    /**
     * The mail to write for a delivery.
     *
     * @throws Undeliverable if there is no address to send it to
     */
    public Letter letter(Delivery delivery) {
        return delivery.incident()
                .map(id -> letter(delivery, entities.find(Incident.class, id)))
                .or(() -> delivery.recipient().proposed().map(change -> test(delivery, change)))
                .orElseGet(() -> alert(delivery));
    }

    /** To an address that is on trial: it goes nowhere once nobody waits for its code. */
    private Letter test(Delivery delivery, long id) {
        ProposedChange change = entities.find(ProposedChange.class, id);
        if (change == null || !change.isWaiting(clock.instant())) {
            throw new Undeliverable("NO_ADDRESS");
        }
        return new Letter(
                change.after(),
                delivery.messageId(),
                null,
                delivery.purpose(),
                Language.EN,
                delivery.about().orElseThrow(),
                false,
                true,
                Category.OTHER,
                Priority.STANDARD,
                change.code().orElseThrow(),
                null,
                false,
                change.lapsesAt());
    }

    private Letter letter(Delivery delivery, Incident incident) {
        ContactUs form = incident.form();
        Optional<Callback> callback = delivery.callback().map(id -> entities.find(Callback.class, id));
        boolean toCustomer = isCustomer(delivery.recipient());
        boolean told = !isKeptFrom(delivery.recipient(), incident);
        return new Letter(
                address(delivery.recipient(), form),
                delivery.messageId(),
                firstMessageId(delivery),
                delivery.purpose(),
                toCustomer ? form.customer().language() : Language.EN,
                incident.reference(),
                form.staffSafety() || delivery.purpose() == Purpose.DUTY_ALERT,
                !toCustomer,
                form.category(),
                incident.route().priority(),
                told && delivery.purpose() == Purpose.REPLY ? words(delivery) : null,
                callback.filter(any -> told).map(Callback::reference).orElse(null),
                !toCustomer && delivery.purpose() == Purpose.REPLY && permission.isMissing(form),
                callback.map(Callback::dueAt).orElse(incident.dueAt()));
    }

    /** Of a staff safety alert, or a form that was refused although it names a concern: there is no incident to speak of. */
    private Letter alert(Delivery delivery) {
        return new Letter(
                delivery.recipient()
                        .mailbox()
                        .map(this::inbox)
                        .or(() -> delivery.recipient().person().map(this::colleague))
                        .orElseThrow(),
                delivery.messageId(),
                null,
                delivery.purpose(),
                Language.EN,
                delivery.about().orElseThrow(),
                true,
                true,
                Category.OTHER,
                Priority.IMMEDIATE,
                null,
                null,
                false,
                delivery.promisedAt());
    }

    /** A shared inbox learns nothing of a restricted record but its reference (domain.md X15). */
    private boolean isKeptFrom(Recipient recipient, Incident incident) {
        return recipient.mailbox().isPresent()
                && sight.restriction(incident.id()).isPresent();
    }

    private static boolean isCustomer(Recipient recipient) {
        return recipient.equals(Recipient.CUSTOMER) || recipient.equals(Recipient.UNVERIFIED_ADDRESS);
    }

    private String address(Recipient recipient, ContactUs form) {
        return recipient
                .mailbox()
                .map(this::inbox)
                .or(() -> recipient.person().map(this::colleague))
                .orElseGet(() -> recipient.equals(Recipient.DWP_USER)
                        ? known(form.dwpEmail())
                        : usable(known(form.customer().email())));
    }

    /** Read from the database, not from memory: an inbox that was switched off gets nothing more (domain.md X4). */
    private String inbox(String code) {
        Mailbox mailbox = entities.find(Mailbox.class, code);
        if (mailbox == null) {
            throw new Undeliverable("NO_INBOX");
        }
        if (!mailbox.isActive()) {
            throw new Undeliverable("INBOX_OFF");
        }
        return mailbox.address();
    }

    private String colleague(String username) {
        Person person = entities.find(Person.class, username);
        if (person == null || !person.isActive()) {
            throw new Undeliverable("NO_ADDRESS");
        }
        return person.email();
    }

    private static String known(@Nullable String address) {
        if (address == null) {
            throw new Undeliverable("NO_ADDRESS");
        }
        return address;
    }

    private String usable(String address) {
        Instant now = clock.instant();
        if (suppressions.isSuppressed(address, now)) {
            throw new Undeliverable("SUPPRESSED");
        }
        return address;
    }

    private String words(Delivery delivery) {
        return delivery.entry()
                .map(id -> entities.find(Entry.class, id))
                .flatMap(Entry::body)
                .orElseThrow();
    }

    private @Nullable String firstMessageId(Delivery delivery) {
        return entities.createQuery("""
                        select d from Delivery d
                        where d.incident = :incident and d.recipient = :recipient and d.id < :id order by d.id
                        """, Delivery.class)
                .setParameter("incident", delivery.incident().orElseThrow())
                .setParameter("recipient", delivery.recipient().code())
                .setParameter("id", delivery.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Delivery::messageId)
                .orElse(null);
    }
}
