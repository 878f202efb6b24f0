package uk.gov.dwp.jobmatch.amendment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.attachment.Attachment;
import uk.gov.dwp.jobmatch.attachment.Enclosures;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.Timeline;
import uk.gov.dwp.jobmatch.raisertask.RaiserTasks;
import uk.gov.dwp.jobmatch.raisertask.Settlement;

/** Where staff add to an incident: the helpdesk adds files, and the Jobcentre whose it is more words too, so that it is read again. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class StaffAdditions {

    @Inject
    IncidentDesk desk;

    @Inject
    IncidentFile file;

    @Inject
    Enclosures enclosures;

    @Inject
    Additions additions;

    @Inject
    RaiserTasks tasks;

    @Inject
    Timeline timeline;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    /**
     * Adds files that the caller holds.
     *
     * @param version the one the caller saw
     * @throws ChangedByAnother if somebody was first: nothing was added
     * @throws NotPossibleNow if it was withdrawn
     */
    public void addFiles(long id, int version, Collection<UUID> held) {
        Incident incident = desk.asSeen(id, version);
        incident.update(signedIn.name(), clock.instant());
        enclose(incident, held);
    }

    /**
     * Adds words, and files that the caller holds, whatever others have done to the incident meanwhile: it comes back to the
     * queue if it was answered or closed.
     *
     * @throws NoSuchIncident if the caller's Jobcentre raised no such incident
     * @throws NotPossibleNow if it was withdrawn
     */
    @RolesAllowed(Role.ADVISER)
    public Incident add(String reference, String words, Collection<UUID> held) {
        Incident incident = desk.locked(file.open(reference).id());
        additions.add(incident, new Update(reference, words, null, null, ReceivedFiles.none()));
        if (enclose(incident, held)) {
            tasks.came(incident, Settlement.FILES);
        }
        return incident;
    }

    /** Whether the caller may add words to an incident that they have opened. */
    @RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.ADVISER, Role.TEAM_LEADER, Role.QAT, Role.CALLER})
    public boolean isOpenTo(Incident incident) {
        return incident.state() != IncidentState.WITHDRAWN
                && signedIn.person().has(Role.ADVISER)
                && signedIn.person()
                        .office()
                        .equals(Optional.ofNullable(incident.form().office()));
    }

    private boolean enclose(Incident incident, Collection<UUID> held) {
        List<Attachment> added = held.isEmpty() ? List.of() : enclosures.enclose(incident, held);
        if (!added.isEmpty()) {
            String names = added.stream().map(Attachment::name).collect(Collectors.joining("\n"));
            timeline.write(incident.id(), Entry.Kind.FILES_ADDED, names);
        }
        return !added.isEmpty();
    }
}
