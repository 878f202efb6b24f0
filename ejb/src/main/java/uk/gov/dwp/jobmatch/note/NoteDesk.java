package uk.gov.dwp.jobmatch.note;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.drafting.Drafts;
import uk.gov.dwp.jobmatch.drafting.Writing;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;

/** Where the helpdesk writes notes: the note and the end of its draft are one. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class NoteDesk {

    @Inject
    IncidentDesk desk;

    @Inject
    Drafts drafts;

    /**
     * Adds words for colleagues.
     *
     * @param version the one the caller saw
     * @throws ChangedByAnother if somebody was first: nothing was added
     */
    public void write(long id, int version, String words) {
        desk.note(id, version, words);
        drafts.sent(id, Writing.NOTE);
    }
}
