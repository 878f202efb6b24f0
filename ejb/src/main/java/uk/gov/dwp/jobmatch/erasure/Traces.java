package uk.gov.dwp.jobmatch.erasure;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/**
 * Removes from incidents that are over all that names a person or was written by one. What is left counts as before: states, times,
 * places, codes. One way for erasure and for retention, so that neither forgets a table that the other knows.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Traces {

    private static final String CALLS = "(select id from callback where incident = any(:ids))";
    private static final String ENDED_MEASURES =
            "(select id from control_measure where incident = any(:ids) and ended_at is not null)";

    /** The incident itself comes last: a trigger then makes its words for search from what is left. */
    private static final List<String> STEPS = List.of(
            "delete from attachment_part where attachment in (select id from attachment where incident = any(:ids))",
            "delete from attachment where incident = any(:ids) and state <> 'INFECTED'",
            "update attachment set name = '-', sha256 = '-' where incident = any(:ids)",
            "delete from draft where incident = any(:ids)",
            "update attempt set notes = null, made_by = case when partner is null then made_by else '-' end"
                    + " where callback in " + CALLS,
            "update callback set phone = '-', version = version + 1 where incident = any(:ids)",
            "update entry set body = without_words(kind, body) where incident = any(:ids) and body is not null",
            "update raiser_task set words = '-' where incident = any(:ids) and words is not null",
            "update incident_link set reason = '-' where incident = any(:ids) or other = any(:ids)",
            "update incident_match set typed_before = null where incident = any(:ids)",
            "update restriction set reason = '-' where incident = any(:ids)",
            "update follow_up set words = null where incident = any(:ids)",
            "update submission set digest = '-', answer = '-' where incident = any(:ids)",
            "update safety_alert set what = null, place = null, whom = null, done = '-', version = version + 1"
                    + " where closed_at is not null and about in (select reference from incident where id = any(:ids))",
            "delete from control_measure_key where measure in " + ENDED_MEASURES,
            "update control_measure set detail = null, ended_why = '-' where id in " + ENDED_MEASURES,
            "update hold set reason = '-', lifted_why = '-' where incident = any(:ids) and lifted_at is not null",
            "delete from suppressed_address where lapses_at < now()"
                    + " and address in (select lower(email) from incident where id = any(:ids))",
            """
            update incident set customer_name = null, organisation = null, account_reference = null, email = null, phone = null,
                phone_extension = null, no_phone_reason = null, best_time = null, contact_needs = null, summary = '-',
                detail = '-', vacancy_reference = null, call_reason = null, dwp_email = null, raiser_reference = null,
                forgotten_at = now(), version = version + 1
            where id = any(:ids)
            """);

    @Inject
    EntityManager entities;

    /** Removes them from these incidents, which the caller has locked. Doing it again changes nothing more. */
    public void removeFrom(Collection<Long> incidents) {
        if (!incidents.isEmpty()) {
            Long[] ids = incidents.toArray(Long[]::new);
            entities.flush();
            STEPS.forEach(step -> run(step, ids));
            entities.clear(); // what is in memory still says what is gone
        }
    }

    /** Removes these incidents' files alone; says how many. */
    public int removeFiles(Collection<Long> incidents) {
        Long[] ids = incidents.toArray(Long[]::new);
        run(STEPS.get(0), ids);
        return run(STEPS.get(1), ids);
    }

    private int run(String step, Long[] ids) {
        return entities.createNativeQuery(step).setParameter("ids", ids).executeUpdate();
    }
}
