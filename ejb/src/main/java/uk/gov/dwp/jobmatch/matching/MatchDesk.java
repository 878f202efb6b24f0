package uk.gov.dwp.jobmatch.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.account.Accounts;
import uk.gov.dwp.jobmatch.answer.Rerouting;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.callback.CallbacksTakenBack;
import uk.gov.dwp.jobmatch.callback.CallbacksTakenBack.Pending;
import uk.gov.dwp.jobmatch.consent.NamedAccounts;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.Timeline;
import uk.gov.dwp.jobmatch.reception.FactFinder;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;

/** Where the helpdesk says which account an incident is about, and takes that back. Nothing is ever said by itself. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class MatchDesk {

    @Inject
    EntityManager entities;

    @Inject
    Suggestions suggestions;

    @Inject
    NamedAccounts named;

    @Inject
    Accounts accounts;

    @Inject
    FactFinder facts;

    @Inject
    CallbacksTakenBack calls;

    @Inject
    IncidentDesk desk;

    @Inject
    Rerouting rerouting;

    @Inject
    SignedIn signedIn;

    @Inject
    Timeline timeline;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** What an incident that the caller has opened may be about; nothing where its account is known, or nobody has one. */
    public List<Suggestion> suggestions(Incident incident) {
        List<Suggestion> found = lacksAccount(incident) ? suggestions.of(incident.form()) : List.of();
        if (!found.isEmpty()) {
            named.writeDown(found.stream().map(Suggestion::account).toList(), incident.reference());
            audit.record(AuditAction.ACCOUNT_SUGGESTED, incident.reference(), "ACCOUNTS " + found.size());
        }
        return found;
    }

    /** What somebody has said of an incident that the caller has opened, and nobody has undone. */
    public Optional<AccountMatch> standing(Incident incident) {
        return entities.createQuery(
                        "select m from AccountMatch m where m.incident = :incident and m.undoneAt is null",
                        AccountMatch.class)
                .setParameter("incident", incident.id())
                .getResultStream()
                .findFirst();
    }

    /**
     * Says that a suggested account is the one. Its reference, kind and origin stand on the incident from now on, and its address
     * where the incident has none (domain.md X6).
     *
     * @param version the one the caller saw
     * @throws ChangedByAnother if somebody was first
     * @throws NoLongerSuggested if it is not, or not any more, among the suggestions
     * @throws FormRefused if the form could not be accepted like that today
     */
    public void confirm(long id, int version, String account) {
        Optional<Pending> call = calls.pending(id);
        Incident incident = desk.asSeen(id, version);
        Suggestion chosen = (lacksAccount(incident) ? suggestions.of(incident.form()) : List.<Suggestion>of())
                .stream()
                        .filter(one -> one.account().equals(account))
                        .findFirst()
                        .orElseThrow(NoLongerSuggested::new);
        ContactUs before = incident.form();
        String given =
                before.customer().email() == null ? facts.ownAddress(account).orElse(null) : null;
        String email = given == null ? before.customer().email() : given;
        rerouting.newAccount(incident, before.ofAccount(account, chosen.kind(), chosen.origin(), email), call);
        entities.persist(
                new AccountMatch(id, before.customer(), chosen, given != null, signedIn.name(), clock.instant()));
        timeline.write(incident.id(), Entry.Kind.ACCOUNT_CONFIRMED, account + "\n" + chosen.codes());
        audit.record(AuditAction.ACCOUNT_CONFIRMED, incident.reference(), account);
    }

    /**
     * Takes back what was said: the incident is without its account again, and without the address that it had from there.
     *
     * @param version the one the caller saw
     * @throws ChangedByAnother if somebody was first
     * @throws FormRefused if the form could not be accepted like that today
     */
    public void undo(long id, int version) {
        Optional<Pending> call = calls.pending(id);
        Incident incident = desk.asSeen(id, version);
        AccountMatch match = standing(incident).orElseThrow(incident::changedByAnother);
        boolean changedSince = isContactChangedAfter(incident, match);
        ContactUs form = match.undone(incident.form(), changedSince, signedIn.name(), clock.instant());
        rerouting.newAccount(incident, form, call);
        timeline.write(incident.id(), Entry.Kind.ACCOUNT_UNCONFIRMED, match.account());
        audit.record(AuditAction.ACCOUNT_UNCONFIRMED, incident.reference(), match.account());
    }

    private boolean lacksAccount(Incident incident) {
        Customer customer = incident.form().customer();
        return incident.form().channel() != Channel.JOBCENTRE_OWN
                && accounts.find(customer.accountRef()).isEmpty();
    }

    /** Later than the change that came with the match itself. */
    private boolean isContactChangedAfter(Incident incident, AccountMatch match) {
        Instant confirmed = match.confirmedAt();
        return !entities.createQuery(
                        "select e.id from Entry e where e.incident = :incident and e.kind = :kind and e.writtenAt > :confirmed and e.body <> 'DETAILS'",
                        Long.class)
                .setParameter("incident", incident.id())
                .setParameter("kind", Entry.Kind.CONTACT_CHANGED)
                .setParameter("confirmed", confirmed)
                .getResultList()
                .isEmpty();
    }
}
