package uk.gov.dwp.jobmatch.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.proposal.ProposedChange.Kind;
import uk.gov.dwp.jobmatch.staff.People;
import uk.gov.dwp.jobmatch.staff.StaffDesk;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.NewSecret;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** One person: what they may do, whether they are let in, and what administrators did. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    OpenPerson open;

    @Inject
    StaffDesk desk;

    @Inject
    People people;

    @Inject
    Proposals proposals;

    @Inject
    NewSecret newSecret;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    @Inject
    FacesContext faces;

    private @Nullable ProposedChange waiting;

    @PostConstruct
    void begin() {
        waiting = proposals.waitingFor(Kind.ROLES, open.getUsername()).orElse(null);
    }

    /** Roles that wait for a second person; null where none do. */
    public @Nullable ProposedChange getWaiting() {
        return waiting;
    }

    /** Makes a password to sign in with once, and leads to the page that shows it. */
    public @Nullable String lendPassword() {
        return open.act("lend-password", Page.PERSON_PASSWORD, version -> {
            String username = open.getUsername();
            newSecret.keep(username, desk.lendPassword(username, version).text());
        });
    }

    public @Nullable String lock() {
        return open.act("lock", Page.PERSON, version -> {
            desk.lock(open.getUsername(), version);
            notices.say("person.locked");
        });
    }

    public @Nullable String unlock() {
        return open.act("unlock", Page.PERSON, version -> {
            desk.unlock(open.getUsername(), version);
            notices.say("person.unlocked");
        });
    }

    public @Nullable String end() {
        return open.act("end", Page.PERSON, version -> {
            desk.end(open.getUsername(), version);
            notices.say("person.ended");
        });
    }

    /** A form that was sent stays until its answer is out: else Faces would not read it. */
    public boolean isChangeable() {
        Person person = open.getPerson();
        return faces.isPostback() || (person != null && person.leftAt().isEmpty());
    }

    /** Whether it is somebody else, whom the reader may shut out. */
    public boolean isAnother() {
        return !open.getUsername().equals(visitor.getUsername());
    }

    public boolean isLockable() {
        return visitor.isOffered("lock-form", "unlock-form", is(true));
    }

    public boolean isUnlockable() {
        return visitor.isOffered("unlock-form", "lock-form", is(false));
    }

    /** What administrators did, the newest first. */
    public List<AuditRecord> getHistory() {
        return people.history(open.getUsername());
    }

    private boolean is(boolean active) {
        Person person = open.getPerson();
        return person != null && person.isActive() == active;
    }
}
