package uk.gov.dwp.jobmatch.note;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Incident;

/** Who is told of a note: colleagues at the helpdesk who may open its incident. They find it under their work. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class Mentions {

    private static final int MOST = 50;

    /** Who works at the helpdesk and may open an incident: all of them, but of a restricted one its officer and duty managers. */
    private static final String MAY_BE_TOLD = """
            p.active and exists (select 1 from person_role r where r.username = p.username and (r.role = 'duty-manager'
                or (r.role = 'helpdesk' and not exists (
                    select 1 from restriction x where x.incident = :incident and x.officer <> p.username))))
            """;

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Somebody who can be told. */
    public record Colleague(String username, String name) {}

    /**
     * A note that names the caller.
     *
     * @param entry identifies it
     * @param by user name of whoever wrote it
     */
    public record Mention(long entry, String reference, String by, Instant at) {}

    /** Whom the caller can tell of an incident, by name. */
    public List<Colleague> colleagues(Incident incident) {
        List<?> rows = entities.createNativeQuery(
                        "select p.username, p.display_name as name from person p where p.username <> :me and "
                                + MAY_BE_TOLD + " order by p.display_name, p.username",
                        Tuple.class)
                .setParameter("incident", incident.id())
                .setParameter("me", signedIn.name())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Colleague(row.get("username", String.class), row.get("name", String.class)))
                .toList();
    }

    /** The notes that name the caller and are not done with, the newest first. */
    public List<Mention> mine() {
        List<?> rows = entities.createNativeQuery("""
                        select m.entry, i.reference, e.written_by, m.mentioned_at
                        from mention m join incident i on i.id = m.incident join entry e on e.id = m.entry
                        where m.person = :me and m.done_at is null
                        order by m.mentioned_at desc limit :most
                        """, Tuple.class)
                .setParameter("me", signedIn.name())
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(Mentions::mention).toList();
    }

    /** The caller has done with a note that names them; once more changes nothing. */
    public void done(long entry) {
        int done = entities.createNativeQuery(
                        "update mention set done_at = ? where entry = ? and person = ? and done_at is null")
                .setParameter(1, clock.instant())
                .setParameter(2, entry)
                .setParameter(3, signedIn.name())
                .executeUpdate();
        if (done > 0) {
            audit.record(AuditAction.MENTION_DONE, "entry " + entry, null);
        }
    }

    /**
     * Tells those whom a note names, in the transaction that adds it.
     *
     * @throws NobodyToTell if one of them is not there or may not open the incident
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void tell(long incident, long entry, List<String> names) {
        Set<String> told = toBeTold(incident, names);
        List<String> others =
                names.stream().filter(name -> !told.contains(name)).toList();
        if (!others.isEmpty()) {
            throw new NobodyToTell(others);
        }
        for (String name : told) {
            entities.createNativeQuery(
                            "insert into mention (entry, person, incident, mentioned_at) values (?, ?, ?, ?)")
                    .setParameter(1, entry)
                    .setParameter(2, name)
                    .setParameter(3, incident)
                    .setParameter(4, clock.instant())
                    .executeUpdate();
            audit.record(AuditAction.COLLEAGUE_MENTIONED, "entry " + entry, name);
        }
    }

    private Set<String> toBeTold(long incident, List<String> names) {
        List<?> found = entities.createNativeQuery(
                        "select p.username from person p where p.username in (:names) and " + MAY_BE_TOLD, String.class)
                .setParameter("names", names)
                .setParameter("incident", incident)
                .getResultList();
        Set<String> told = new TreeSet<>();
        found.forEach(name -> told.add((String) name));
        return told;
    }

    private static Mention mention(Tuple row) {
        return new Mention(
                row.get("entry", Long.class),
                row.get("reference", String.class),
                row.get("written_by", String.class),
                row.get("mentioned_at", Instant.class));
    }
}
