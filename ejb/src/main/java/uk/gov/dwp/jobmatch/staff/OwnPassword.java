package uk.gov.dwp.jobmatch.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.KeptPassword;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.SignIn;
import uk.gov.dwp.jobmatch.directory.SignedIn;

/** Where people change their own password, the one that an administrator lent them before anything else. */
@Stateless
@PermitAll
public class OwnPassword {

    /** Why a password was not changed. */
    public enum Problem {
        /** The one in use was typed wrong, which counts as a failed sign-in. */
        WRONG,
        UNFIT,
        /** It is the one in use. */
        SAME
    }

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    SignIn signIn;

    @Inject
    AuditTrail audit;

    /**
     * Changes the caller's own; every other session of theirs is over.
     *
     * @return why not; empty where it is changed
     */
    public Optional<Problem> change(Password inUse, Password wanted) {
        Person person = HeldPerson.of(entities, signedIn.person().username()).orElseThrow(NoSuchPerson::new);
        if (!inUse.isOf(person.password().hash())) {
            signIn.failed(person.username());
            return Optional.of(Problem.WRONG);
        }
        if (wanted.equals(inUse)) {
            return Optional.of(Problem.SAME);
        }
        if (!wanted.isFitFor(person.username())) {
            return Optional.of(Problem.UNFIT);
        }
        person.letInBy(KeptPassword.own(wanted.hash()));
        audit.record(AuditAction.PASSWORD_CHANGED, person.username(), null);
        return Optional.empty();
    }
}
