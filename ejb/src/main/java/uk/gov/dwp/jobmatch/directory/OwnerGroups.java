package uk.gov.dwp.jobmatch.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every group that a callback can be given to, with the inbox that is told of them. */
@Stateless
@PermitAll
public class OwnerGroups {

    @Inject
    Directory directory;

    /** Codes of all that work: the sites' Team Leaders, SERCO's Quality Assessment Team, the Jobcentres. */
    public List<String> all() {
        return Stream.of(
                        directory.workingSites().stream().map(site -> OwnerGroup.teamLeader(site.code())),
                        Stream.of(OwnerGroup.SERCO_QAT),
                        directory.workingOffices().stream().map(office -> OwnerGroup.jobcentre(office.code())))
                .flatMap(codes -> codes)
                .toList();
    }

    /** Code of the shared inbox that learns what a group owes; empty where there is no such group. */
    public Optional<String> inbox(String group) {
        if (group.equals(OwnerGroup.SERCO_QAT)) {
            return Optional.of(Mailbox.SERCO);
        }
        return OwnerGroup.site(group)
                .flatMap(directory::site)
                .map(Site::mailbox)
                .or(() -> OwnerGroup.office(group).flatMap(directory::office).map(Office::mailbox));
    }
}
