package uk.gov.dwp.jobmatch.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.CodeTaken;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Duties;
import uk.gov.dwp.jobmatch.directory.KeptPassword;
import uk.gov.dwp.jobmatch.directory.Partner;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Person.Particulars;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.staff.NotAllowed.Why;

/**
 * Where an administrator adds people, says what they may do, lets them in and out and parts with them: whatever changes acts
 * on their next request. Nobody gives themselves a role, and one administrator is always left.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class StaffDesk {

    /** What the audit and the container call those who did not sign in. */
    private static final Set<String> RESERVED = Set.of(AuditTrail.SYSTEM, "anonymous", "unknown");

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    Directory directory;

    @Inject
    DutyRules rules;

    @Inject
    RoleGrants grants;

    @Inject
    Handback handback;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Adds somebody and returns the password they first sign in with, to change it: it cannot be had again.
     *
     * @throws CodeTaken if a person or a partner signs in by that name
     * @throws NotAllowed if these duties are not for them
     */
    public Password add(String username, Particulars particulars, Duties duties) {
        if (RESERVED.contains(username)
                || entities.find(Person.class, username) != null
                || entities.find(Partner.class, username) != null) {
            throw new CodeTaken();
        }
        rules.check(duties, particulars.email());
        Person person = new Person(username, particulars, clock.instant());
        Duties now = duties.withoutNewRolesOfTwo(Duties.NONE);
        person.assign(now);
        entities.persist(person);
        audit.record(AuditAction.PERSON_ADDED, username, now.code());
        grants.propose(username, now, duties);
        return lend(person);
    }

    /** Says what they are called and speak from now on. */
    public void describe(String username, int version, Particulars particulars) {
        Person person = staying(username, version);
        rules.check(person.duties(), particulars.email());
        String changed = differences(person, particulars);
        person.describe(particulars);
        audit.record(AuditAction.PERSON_DESCRIBED, username, changed);
    }

    /**
     * Says what they may do, and where; what they can see to no more goes back to whose it was. Roles that
     * need a second person wait for one.
     *
     * @throws NotAllowed if these duties are not for them, or not for the caller to give
     */
    public void assign(String username, int version, Duties duties) {
        rules.holdAdministrators();
        Person person = staying(username, version);
        Duties before = person.duties();
        rules.check(duties, person.email());
        refuseForOneself(person, duties);
        Duties now = duties.withoutNewRolesOfTwo(before);
        person.assign(now);
        rules.leaveAnAdministrator();
        handback.ofWhatIsNoLongerTheirs(person, signedIn.name());
        audit.record(AuditAction.PERSON_ASSIGNED, username, before.code() + " > " + now.code());
        grants.propose(username, now, duties);
    }

    /** Lets them in no more until they are unlocked; what they hold goes back to whose it was. */
    public void lock(String username, int version) {
        rules.holdAdministrators();
        Person person = another(username, version);
        person.lock();
        rules.leaveAnAdministrator();
        handback.ofWhatIsNoLongerTheirs(person, signedIn.name());
        audit.record(AuditAction.PERSON_LOCKED, username, null);
    }

    public void unlock(String username, int version) {
        another(username, version).unlock();
        audit.record(AuditAction.PERSON_UNLOCKED, username, null);
    }

    /** They work here no more, from this instant: what they hold goes back to whose it was, and their duties end. */
    public void end(String username, int version) {
        rules.holdAdministrators();
        Person person = another(username, version);
        Duties before = person.duties();
        person.leave(clock.instant());
        rules.leaveAnAdministrator();
        handback.ofWhatIsNoLongerTheirs(person, signedIn.name());
        audit.record(AuditAction.PERSON_LEFT, username, before.code());
        grants.propose(username, Duties.NONE, Duties.NONE);
    }

    /**
     * Makes a password for them to sign in with once and change, and returns it: it cannot be had again, and opens nothing
     * after as many days as the policy says.
     */
    public Password lendPassword(String username, int version) {
        return lend(another(username, version));
    }

    private Password lend(Person person) {
        Password password = Password.random();
        Instant lapsesAt = clock.instant().plus(directory.policyVersion().passwordLife());
        person.letInBy(KeptPassword.lent(password.hash(), lapsesAt));
        audit.record(AuditAction.PASSWORD_LENT, person.username(), null);
        return password;
    }

    private Person another(String username, int version) {
        if (username.equals(signedIn.name())) {
            throw new NotAllowed(Why.OWN_ACCESS);
        }
        return staying(username, version);
    }

    /** The person, locked until the transaction ends, if nobody has changed them since the caller looked. */
    private Person staying(String username, int version) {
        Person person = HeldPerson.of(entities, username).orElseThrow(NoSuchPerson::new);
        if (person.version() != version) {
            throw new PersonChanged();
        }
        if (person.leftAt().isPresent()) {
            throw new NotAllowed(Why.HAS_LEFT);
        }
        return person;
    }

    /** A place is part of a role: to move oneself would open another's work too. */
    private void refuseForOneself(Person person, Duties duties) {
        if (!person.username().equals(signedIn.name())) {
            return;
        }
        Set<String> given = new HashSet<>(duties.roles());
        given.removeAll(person.roles());
        Duties elsewhere = new Duties(person.roles(), duties.office(), duties.site());
        if (!given.isEmpty() || !elsewhere.equals(person.duties())) {
            throw new NotAllowed(Why.OWN_ROLE);
        }
        if (!duties.roles().contains(Role.ADMINISTRATOR)) {
            throw new NotAllowed(Why.OWN_ACCESS);
        }
    }

    /** What changed; names and addresses are never written to the audit. */
    private static String differences(Person person, Particulars now) {
        List<String> changed = new ArrayList<>();
        if (!person.displayName().equals(now.name())) {
            changed.add("NAME");
        }
        if (!person.email().equals(now.email())) {
            changed.add("EMAIL");
        }
        if (person.speaksWelsh() != now.speaksWelsh()) {
            changed.add(now.speaksWelsh() ? "WELSH" : "NO_WELSH");
        }
        if (person.signsBsl() != now.signsBsl()) {
            changed.add(now.signsBsl() ? "BSL" : "NO_BSL");
        }
        return String.join(" ", changed);
    }
}
