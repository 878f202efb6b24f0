package uk.gov.dwp.jobmatch.erasure;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.delivery.UnsentMail;

/**
 * Erases an account: its holder, what the holder did, and what names the holder in incidents. The account's row stays as a tombstone,
 * without a word about anybody, so that a late message or file finds it and does not bring the holder back.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AccountErasure {

    /**
     * Incidents that name the account, in any case of letters unless another account is written just so, and those that name none but came from its holder's own address. An address of two holders, or of
     * one of our own inboxes, says nothing of whose an incident is.
     */
    private static final String INCIDENTS = """
            select i.id, i.state from incident i
            where upper(i.account_reference) = upper(:account) and not exists (
                select from account a where a.reference = i.account_reference and a.reference <> :account)
            union
            select i.id, i.state from account_holder h join incident i on lower(i.email) = lower(h.email)
            where h.account = :account and i.account_reference is null
                and not exists (select from account_holder o where lower(o.email) = lower(h.email) and o.account <> h.account)
                and not exists (select from mailbox m where lower(m.address) = lower(h.email))
            """;

    private static final List<String> STEPS = List.of(
            "delete from suppressed_address where address in ("
                    + "select lower(h.email) from account_holder h where h.account = :account)",
            "delete from account_holder where account = :account",
            "delete from activity where account = :account",
            "delete from account_restriction where account = :account",
            // What a file that is not loaded yet says; its line stays, for the account is known to be gone and changes
            // nothing.
            "update account_load_row set name = null, organisation = null, email = null, phone = null, second_phone = null,"
                    + " postcode = null, contact_needs = null where reference = :account",
            "delete from rectification where request in (select id from holder_request where account = :account)",
            "update holder_request set words = null, extended_why = null where account = :account",
            "update hold set reason = '-', lifted_why = '-' where account = :account and lifted_at is not null",
            "update account set state = 'DELETED', closed_at = coalesce(closed_at, now()), changed_at = now()"
                    + " where reference = :account");

    @Inject
    EntityManager entities;

    @Inject
    Traces traces;

    @Inject
    Holds holds;

    @Inject
    UnsentMail mails;

    @Inject
    AuditTrail audit;

    /** The numbers of the account's incidents, over or not. */
    public List<Long> incidentsOf(String account) {
        return ids(account, "");
    }

    /** Of these the numbers of those that are still open. */
    public List<Long> openIncidentsOf(String account) {
        return ids(account, " where state not in ('CLOSED', 'WITHDRAWN')");
    }

    /** What keeps the account from being erased; empty where nothing does. */
    public Optional<Obstacle> obstacle(String account) {
        if (isTrue(account, """
                select 1 from hold h where h.lifted_at is null
                    and (upper(h.account) = upper(:account) or h.incident in (select id from mine))
                """)) {
            return Optional.of(Obstacle.LEGAL_HOLD);
        }
        boolean unsafe = isTrue(account, """
                select 1 from mine join incident i on i.id = mine.id where exists (
                        select from safety_alert a where a.about = i.reference and a.closed_at is null)
                    or exists (select from control_measure m where m.incident = i.id and m.ended_at is null)
                """);
        return unsafe ? Optional.of(Obstacle.SAFETY) : Optional.empty();
    }

    /**
     * Erases an account that the caller has locked, and whose incidents are over.
     *
     * @return how many incidents name nobody any more
     * @throws CannotBeErased if something must be kept
     */
    public int erase(String account) {
        holds.keepOut();
        obstacle(account).ifPresent(obstacle -> {
            throw new CannotBeErased(obstacle);
        });
        List<Long> incidents = incidentsOf(account);
        forgetSuppressed(incidents);
        incidents.forEach(incident -> mails.stopAll(incident, "ERASED"));
        traces.removeFrom(incidents);
        STEPS.forEach(step -> entities.createNativeQuery(step)
                .setParameter("account", account)
                .executeUpdate());
        entities.clear();
        audit.record(AuditAction.ACCOUNT_ERASED, account, "incidents " + incidents.size());
        return incidents.size();
    }

    /** Addresses of the person that mail bounced from; where a person goes on being a customer they stay until they lapse. */
    private void forgetSuppressed(List<Long> incidents) {
        entities.createNativeQuery("delete from suppressed_address where address in ("
                        + "select lower(email) from incident where id = any(:ids))")
                .setParameter("ids", incidents.toArray(Long[]::new))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Long> ids(String account, String which) {
        return entities.createNativeQuery(
                        "select id from (" + INCIDENTS + ") mine" + which + " order by id", Long.class)
                .setParameter("account", account)
                .getResultList();
    }

    private boolean isTrue(String account, String question) {
        return !entities.createNativeQuery("with mine as (" + INCIDENTS + ") " + question + " limit 1")
                .setParameter("account", account)
                .getResultList()
                .isEmpty();
    }
}
