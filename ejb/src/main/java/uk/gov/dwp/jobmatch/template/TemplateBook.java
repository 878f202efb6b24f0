package uk.gov.dwp.jobmatch.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;

/** Where those who own the wording publish, retire and bring back templates. */
@Stateless
@RolesAllowed({Role.POLICY_OWNER, Role.DUTY_MANAGER})
public class TemplateBook {

    private static final String NEWEST = """
            select e from ReplyTemplate t, TemplateEdition e
            where e.key.template = t.id and e.key.edition = t.edition and t.retiredAt\s""";

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** The newest edition of each that is in use, by category and English title: no more than anybody can choose from. */
    public List<TemplateEdition> offered() {
        return entities.createQuery(NEWEST + "is null order by e.category, e.titleEn", TemplateEdition.class)
                .getResultList();
    }

    /**
     * The newest edition of those that are retired, the newest template first.
     *
     * @param before id to start below, or {@code Long.MAX_VALUE} for the newest
     */
    public List<TemplateEdition> retired(long before, int limit) {
        return entities.createQuery(NEWEST + "is not null and t.id < :before order by t.id desc", TemplateEdition.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The template of this id.
     *
     * @throws NoSuchTemplate if there is none
     */
    public ReplyTemplate open(long id) {
        ReplyTemplate template = entities.find(ReplyTemplate.class, id);
        if (template == null) {
            throw new NoSuchTemplate();
        }
        return template;
    }

    /** All that it ever said, the newest first. */
    public List<TemplateEdition> editions(long id) {
        return entities.createQuery("""
                        select e from TemplateEdition e where e.key.template = :id order by e.key.edition desc
                        """, TemplateEdition.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** How many answers were made from each edition, by its number. */
    public Map<Integer, Long> uses(long id) {
        List<?> rows = entities.createNativeQuery(
                        "select edition, count(*) as uses from template_in_entry where template = :id group by edition",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(
                        Collectors.toMap(row -> row.get("edition", Integer.class), row -> row.get("uses", Long.class)));
    }

    /**
     * Publishes a new template and returns its id.
     *
     * @param wording without {@link Wording#problems}
     */
    public long publish(Wording wording) {
        ReplyTemplate template = new ReplyTemplate(1);
        entities.persist(template);
        enter(template, wording);
        return template.id();
    }

    /**
     * Publishes a new edition; answers that were made from an older one keep it.
     *
     * @param version the one the caller saw
     * @param wording without {@link Wording#problems}
     * @throws TemplateChanged if somebody was first
     */
    public void publish(long id, int version, Wording wording) {
        ReplyTemplate template = asSeen(id, version);
        template.publish(template.edition() + 1);
        enter(template, wording);
    }

    /** Offers it no more. */
    public void retire(long id, int version) {
        asSeen(id, version).retire(clock.instant());
        audit.record(AuditAction.TEMPLATE_RETIRED, subject(id), null);
    }

    /** Offers it again. */
    public void restore(long id, int version) {
        asSeen(id, version).restore();
        audit.record(AuditAction.TEMPLATE_RESTORED, subject(id), null);
    }

    private void enter(ReplyTemplate template, Wording wording) {
        if (!wording.problems().isEmpty()) {
            throw new IllegalArgumentException("A wording with faults must be mended before it is published");
        }
        TemplateEdition.Key key = new TemplateEdition.Key(template.id(), template.edition());
        entities.persist(new TemplateEdition(key, wording, signedIn.name(), clock.instant()));
        audit.record(AuditAction.TEMPLATE_PUBLISHED, subject(template.id()), "edition " + template.edition());
    }

    private ReplyTemplate asSeen(long id, int version) {
        ReplyTemplate template = entities.find(ReplyTemplate.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (template == null) {
            throw new NoSuchTemplate();
        }
        if (template.version() != version) {
            throw new TemplateChanged();
        }
        return template;
    }

    private static String subject(long id) {
        return "template " + id;
    }
}
