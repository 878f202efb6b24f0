package uk.gov.dwp.jobmatch.safety;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.delivery.MailRow;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.directory.Role;

/** All alerts with their history: who was shown which when, who had it, and what mail went out. */
@Stateless
@RolesAllowed({Role.DUTY_MANAGER, Role.AUDITOR})
public class AlertFile {

    /** More are never open at once in earnest. */
    private static final int MOST_OPEN = 50;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    /** Those that nobody has closed, the oldest first. */
    public List<AlertHistory> open() {
        audit.record(AuditAction.SAFETY_ALERTS_READ, null, null);
        return histories(entities.createQuery(
                        "select a from SafetyAlert a where a.closedAt is null order by a.id", SafetyAlert.class)
                .setMaxResults(MOST_OPEN)
                .getResultList());
    }

    /**
     * Those that are closed, the newest first.
     *
     * @param before id to start below, or {@code Long.MAX_VALUE} for the newest
     */
    public List<AlertHistory> closed(long before, int limit) {
        return histories(entities.createQuery("""
                        select a from SafetyAlert a where a.closedAt is not null and a.id < :before order by a.id desc
                        """, SafetyAlert.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList());
    }

    /** The alert of this number; empty where there is none, or it is no number. */
    public Optional<AlertHistory> find(String number) {
        Optional<AlertHistory> found = Optional.of(number)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> entities.find(SafetyAlert.class, Long.valueOf(text)))
                .map(alert -> histories(List.of(alert)).get(0));
        found.ifPresent(history ->
                audit.record(AuditAction.SAFETY_ALERTS_READ, history.alert().reference(), null));
        return found;
    }

    private List<AlertHistory> histories(List<SafetyAlert> alerts) {
        if (alerts.isEmpty()) {
            return List.of();
        }
        List<SafetySighting> sightings = sightings(alerts);
        List<MailRow> mails = mails(alerts);
        return alerts.stream()
                .map(alert -> new AlertHistory(
                        alert,
                        sightings.stream()
                                .filter(one -> one.alert() == alert.id())
                                .toList(),
                        mails.stream()
                                .filter(mail -> isAbout(mail, alert))
                                .map(MailRow::delivery)
                                .toList()))
                .toList();
    }

    private List<SafetySighting> sightings(List<SafetyAlert> alerts) {
        return entities.createQuery(
                        "select s from SafetySighting s where s.key.alert in :alerts order by s.seenAt, s.key.person",
                        SafetySighting.class)
                .setParameter("alerts", alerts.stream().map(SafetyAlert::id).toList())
                .getResultList();
    }

    /** The first mail of an alert about an incident is the incident's own; all others name the alert. */
    private List<MailRow> mails(List<SafetyAlert> alerts) {
        List<String> subjects =
                alerts.stream().flatMap(alert -> subjects(alert).stream()).toList();
        return Stream.of("d.about", "i.reference")
                .flatMap(subject -> mailsBy(subject, subjects))
                .sorted(Comparator.comparing(mail -> mail.delivery().id()))
                .toList();
    }

    private Stream<MailRow> mailsBy(String subject, List<String> subjects) {
        return entities.createQuery("""
                        select new uk.gov.dwp.jobmatch.delivery.MailRow(d, i.reference)
                        from Delivery d left join Incident i on i.id = d.incident
                        where d.purpose = :purpose and %s in :subjects
                        """.formatted(subject), MailRow.class)
                .setParameter("purpose", Purpose.DUTY_ALERT)
                .setParameter("subjects", subjects)
                .getResultStream();
    }

    private static boolean isAbout(MailRow mail, SafetyAlert alert) {
        return subjects(alert).contains(mail.delivery().about().orElse(mail.incident()));
    }

    /** What its mails are about: each round has its own. */
    private static List<String> subjects(SafetyAlert alert) {
        List<String> subjects = new ArrayList<>(IntStream.rangeClosed(1, alert.mailings())
                .mapToObj(round -> alert.reference() + "/" + round)
                .toList());
        alert.about().ifPresent(subjects::add);
        return subjects;
    }
}
