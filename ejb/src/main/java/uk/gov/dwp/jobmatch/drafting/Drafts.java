package uk.gov.dwp.jobmatch.drafting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.Reference;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;

/**
 * Keeps what people type on an incident until they send or discard it, through restarts, lost sessions and changes of
 * owner. Nobody reads another's draft.
 */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class Drafts {

    @Inject
    EntityManager entities;

    @Inject
    WhoMaySee sight;

    @Inject
    Presence presence;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** The caller's drafts on an incident. */
    public List<Draft> of(Incident incident) {
        return entities.createQuery(
                        "select d from Draft d where d.key.incident = :incident and d.key.writer = :me", Draft.class)
                .setParameter("incident", incident.id())
                .setParameter("me", signedIn.name())
                .getResultList();
    }

    /**
     * Saves what is being typed, unless the draft was changed, sent or discarded meanwhile in another window.
     *
     * @param words blank ones leave no draft
     * @param seen when the draft that the writer's page shows was saved; {@link Draft#NONE} for none
     * @return when it was saved; {@link Draft#NONE} where nothing is left to keep; empty where it was left as it is
     * @throws NoSuchIncident if the incident is not the caller's to see
     */
    public Optional<Instant> save(String reference, Writing writing, String words, Instant seen) {
        Incident incident = seenBy(reference);
        String kept = withinBounds(words);
        if (kept.isBlank()) {
            return delete(key(incident.id(), writing), seen) || seen.equals(Draft.NONE)
                    ? Optional.of(Draft.NONE)
                    : Optional.empty();
        }
        presence.writes(incident.id(), writing);
        Instant now = clock.instant();
        boolean saved = seen.equals(Draft.NONE)
                ? begin(incident, writing, kept, now)
                : replace(key(incident.id(), writing), kept, seen, now);
        return Optional.of(now).filter(at -> saved);
    }

    /**
     * Keeps what could not be sent, or is saved on purpose. What another window has saved meanwhile is kept with it.
     *
     * @param words not blank
     * @param seen when the draft that the writer's page shows was saved; {@link Draft#NONE} for none
     * @return when it was saved
     * @throws NoSuchIncident if the incident is not the caller's to see
     */
    public Instant keep(String reference, Writing writing, String words, Instant seen) {
        Incident incident = seenBy(reference);
        String kept = withinBounds(words);
        presence.writes(incident.id(), writing);
        Instant now = clock.instant();
        if (begin(incident, writing, kept, now)) {
            return now;
        }
        Draft draft = entities.find(Draft.class, key(incident.id(), writing), LockModeType.PESSIMISTIC_WRITE);
        if (draft == null) {
            throw new IllegalStateException("A draft came and went while it was saved");
        }
        draft.write(kept, seen, now);
        withinBounds(draft.words());
        return draft.savedAt();
    }

    /** The writer has no more use for it. */
    public void discard(String reference, Writing writing) {
        Incident incident = seenBy(reference);
        if (remove(key(incident.id(), writing)) > 0) {
            audit.record(AuditAction.DRAFT_DISCARDED, incident.reference(), writing.name());
        }
        presence.leave(incident.id());
    }

    /** The caller's words were sent, in the transaction that sends them: nothing is left to keep. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void sent(long incident, Writing writing) {
        remove(key(incident, writing));
        presence.leave(incident);
    }

    private Incident seenBy(String reference) {
        return Reference.parse(reference)
                .map(asked -> entities.find(Incident.class, asked.number()))
                .filter(incident -> incident.reference().equals(reference))
                .filter(incident -> sight.mayBeSeen(incident.id()))
                .orElseThrow(NoSuchIncident::new);
    }

    private Draft.Key key(long incident, Writing writing) {
        return new Draft.Key(incident, signedIn.name(), writing);
    }

    /** Line ends as a script reads them, and without the one character that the database cannot hold. */
    private static String withinBounds(String words) {
        String plain = words.replace("\r\n", "\n").replace("\0", "");
        if (plain.length() > Draft.LONGEST) {
            throw new DraftTooLong();
        }
        return plain;
    }

    /** True unless there is one already, of whichever window. */
    private boolean begin(Incident incident, Writing writing, String words, Instant now) {
        int begun = entities.createNativeQuery("""
                        insert into draft (incident, writer, writing, words, saved_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .setParameter(1, incident.id())
                .setParameter(2, signedIn.name())
                .setParameter(3, writing.name())
                .setParameter(4, words)
                .setParameter(5, now)
                .executeUpdate();
        if (begun == 1) {
            audit.record(AuditAction.DRAFT_BEGUN, incident.reference(), writing.name());
        }
        return begun == 1;
    }

    private boolean replace(Draft.Key key, String words, Instant seen, Instant now) {
        return entities.createQuery(
                                "update Draft d set d.words = :words, d.savedAt = :now where d.key = :key and d.savedAt = :seen")
                        .setParameter("words", words)
                        .setParameter("now", now)
                        .setParameter("key", key)
                        .setParameter("seen", seen)
                        .executeUpdate()
                == 1;
    }

    private boolean delete(Draft.Key key, Instant seen) {
        return entities.createQuery("delete from Draft d where d.key = :key and d.savedAt = :seen")
                        .setParameter("key", key)
                        .setParameter("seen", seen)
                        .executeUpdate()
                == 1;
    }

    private int remove(Draft.Key key) {
        return entities.createQuery("delete from Draft d where d.key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }
}
