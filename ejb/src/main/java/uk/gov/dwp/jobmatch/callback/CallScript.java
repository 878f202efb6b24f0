package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;

/** What to tell the customer: one call passes on the answers of all the callbacks that were joined to it. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.TEAM_LEADER, Role.QAT, Role.CALLER, Role.ADVISER, Role.DUTY_MANAGER})
public class CallScript {

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    /**
     * The answers that a callback which {@link CallbackBoard#open} gave passes on, its own first. A look at another
     * incident's answer is written down as a look at that callback.
     */
    public List<Answer> answers(Callback callback) {
        List<Answer> answers = entities.createQuery("""
                        select new uk.gov.dwp.jobmatch.callback.Answer(c, i, e.body)
                        from Callback c join Incident i on i.id = c.incident join Entry e on e.id = c.entry
                        where c.id = :callback
                           or (c.joinedTo = :callback and c.state = uk.gov.dwp.jobmatch.callback.CallbackState.JOINED)
                        order by case when c.id = :callback then 0 else 1 end, c.id
                        """, Answer.class)
                .setParameter("callback", callback.id())
                .getResultList();
        answers.stream()
                .map(answer -> answer.callback().reference())
                .filter(reference -> !reference.equals(callback.reference()))
                .forEach(reference -> audit.record(AuditAction.CALLBACK_READ, reference, null));
        return answers;
    }
}
