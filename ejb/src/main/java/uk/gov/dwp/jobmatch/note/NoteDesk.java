package uk.gov.dwp.jobmatch.note;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.drafting.Drafts;
import uk.gov.dwp.jobmatch.drafting.Writing;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;

/** Where the helpdesk writes notes: the note, those whom it tells and the end of its draft are one. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class NoteDesk {

    @Inject
    IncidentDesk desk;

    @Inject
    Mentions mentions;

    @Inject
    Drafts drafts;

    /**
     * Adds words for colleagues, and tells those whom they name as {@code @username}.
     *
     * @param version the one the caller saw
     * @param colleague user name of somebody to tell all the same; empty for nobody
     * @throws ChangedByAnother if somebody was first: nothing was added
     * @throws NobodyToTell if somebody who is named cannot be told: nothing was added
     */
    public void write(long id, int version, String words, String colleague) {
        Set<String> names = new LinkedHashSet<>(Mentioned.in(words));
        if (!colleague.isEmpty()) {
            names.add(colleague);
        }
        Entry note = desk.note(id, version, words);
        if (!names.isEmpty()) {
            mentions.tell(id, note.id(), List.copyOf(names));
        }
        drafts.sent(id, Writing.NOTE);
    }
}
