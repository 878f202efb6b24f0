package uk.gov.dwp.jobmatch.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.relation.LinkKind;
import uk.gov.dwp.jobmatch.relation.Relatives;

/** Gives the answer to an incident to those whose parent it is, each by its own route and in a transaction of its own. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class SameAnswer {

    @Inject
    EntityManager entities;

    @Inject
    Relatives relatives;

    @Inject
    IncidentDesk desk;

    @Inject
    AnswerDesk answers;

    /**
     * Takes a child, if nobody has it, and answers it.
     *
     * @param version of the child that the caller saw
     * @throws NoSuchIncident if it is no child of this parent any more
     * @throws ChangedByAnother if somebody was first: nothing was sent
     * @throws NotPossibleNow if it cannot be answered as it is
     */
    public void give(Incident parent, long child, int version, String words, boolean close) {
        if (all(parent).stream().noneMatch(one -> one.id() == child)) {
            throw new NoSuchIncident();
        }
        Incident incident = desk.asSeen(child, version);
        if (incident.state().isTakeable()) {
            desk.take(child, version);
            entities.flush();
        }
        answers.reply(child, incident.version(), words, close);
    }

    private List<Incident> all(Incident parent) {
        return relatives.linked(parent).stream()
                .filter(row -> row.forwards() && row.link().kind() == LinkKind.PARENT_OF)
                .map(Relatives.Linked::other)
                .toList();
    }
}
