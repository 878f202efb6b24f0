package uk.gov.dwp.jobmatch.template;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** The templates that somebody who answers can choose from, filled in from the incident; an answer remembers which it had. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class ReplyTemplates {

    @Inject
    EntityManager entities;

    @Inject
    Directory directory;

    @Inject
    SignedIn signedIn;

    /** The newest edition of each that is offered. */
    public List<TemplateEdition> offered() {
        return entities.createQuery("""
                        select e from ReplyTemplate t, TemplateEdition e
                        where e.key.template = t.id and e.key.edition = t.edition and t.retiredAt is null
                        order by e.titleEn
                        """, TemplateEdition.class).getResultList();
    }

    /**
     * The newest edition of a template.
     *
     * @throws NoSuchTemplate if there is none, or it is retired
     */
    public TemplateEdition newest(long id) {
        return offered().stream()
                .filter(edition -> edition.template() == id)
                .findFirst()
                .orElseThrow(NoSuchTemplate::new);
    }

    /** What an edition says about an incident, in one of its languages; what is not known is a gap to fill. */
    public String filled(TemplateEdition edition, Incident incident, Language language) {
        return edition.wording().text(language).filledWith(one -> value(one, incident, language));
    }

    /** The caller's draft of a reply, which is saved already, was made from this. */
    public void usedInDraft(Incident incident, TemplateEdition edition) {
        entities.createNativeQuery("""
                        insert into template_in_draft (incident, writer, template, edition) values (?, ?, ?, ?)
                        on conflict (incident, writer, template) do update set edition = excluded.edition
                        """)
                .setParameter(1, incident.id())
                .setParameter(2, signedIn.name())
                .setParameter(3, edition.template())
                .setParameter(4, edition.edition())
                .executeUpdate();
    }

    /** The caller sends what they had drafted, in this transaction: the reply remembers what it was made from. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void usedInReply(long incident, long entry) {
        entities.createNativeQuery("""
                        insert into template_in_entry (entry, template, edition)
                        select :entry, template, edition from template_in_draft where incident = :incident and writer = :me
                        """)
                .setParameter("entry", entry)
                .setParameter("incident", incident)
                .setParameter("me", signedIn.name())
                .executeUpdate();
    }

    private Optional<String> value(Placeholder placeholder, Incident incident, Language language) {
        ContactUs form = incident.form();
        return switch (placeholder) {
            case REFERENCE -> Optional.of(incident.reference());
            case CUSTOMER_NAME -> Optional.ofNullable(form.customer().name());
            case ORGANISATION -> Optional.ofNullable(form.customer().organisation());
            case SUMMARY -> Optional.of(form.summary());
            case VACANCY_REFERENCE -> Optional.ofNullable(form.vacancyRef());
            case RECEIVED -> Optional.of(day(incident, language));
            case OFFICE ->
                Optional.ofNullable(form.office()).flatMap(directory::office).map(Office::name);
            case SITE -> site(incident);
            case MY_NAME -> Optional.of(signedIn.person().displayName());
        };
    }

    private Optional<String> site(Incident incident) {
        ContactUs form = incident.form();
        return Optional.ofNullable(form.handlingSite())
                .or(() -> Optional.ofNullable(form.submittingSite()))
                .or(incident::homeSite)
                .flatMap(directory::site)
                .map(Site::name);
    }

    private static String day(Incident incident, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale())
                .format(WorkingCalendar.dayOf(incident.receivedAt()));
    }
}
