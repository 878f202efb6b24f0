package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import uk.gov.dwp.jobmatch.accountfile.FileLayout;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.load.Spool.Spooled;

/** What people do with files of accounts: bring one, have it loaded once it is checked, or give it up. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class LoadDesk {

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    /**
     * Takes in a file that lies on the disk; it is checked before long.
     *
     * @param givenName what its sender calls it, which may be anything
     * @return its number
     */
    public long receive(FileLayout layout, String givenName, Spooled file) {
        return enter(layout, givenName, file, signedIn.name());
    }

    /** The same of a file that was dropped in the folder, by nobody whom we know. */
    @PermitAll
    public long receiveFromFolder(FileLayout layout, String givenName, Spooled file) {
        return enter(layout, givenName, file, AuditTrail.SYSTEM);
    }

    /**
     * Whether another administrator has to have it loaded: nobody alone opens accounts to advisers. Nobody is known to have brought what
     * was dropped in the folder, so that anybody may.
     */
    public boolean needsAnother(AccountLoad load) {
        return load.receipt().by().equals(signedIn.name()) && bringsConsent(load.id());
    }

    private boolean bringsConsent(long id) {
        return !entities.createNativeQuery("""
                        select 1 from account_load_row where load = :load and consent_version is not null and not refused limit 1
                        """, Integer.class)
                .setParameter("load", id)
                .getResultList()
                .isEmpty();
    }

    /**
     * Has the lines loaded that can be; the others are left out.
     *
     * @throws LoadMovedOn if it does not wait for that any more
     * @throws OwnFile if another has to say so
     */
    public void confirm(long id) {
        AccountLoad load = locked(id);
        if (load.state() != LoadState.CHECKED) {
            throw new LoadMovedOn(load.state());
        }
        if (needsAnother(load)) {
            throw new OwnFile();
        }
        load.confirm(signedIn.name(), clock.instant());
        audit.record(
                AuditAction.ACCOUNT_FILE_CONFIRMED,
                subject(load),
                "taken=" + load.checked().taken() + " refused=" + load.checked().refused());
    }

    /**
     * Has one tried again that was given up since its work failed.
     *
     * @throws LoadMovedOn if somebody did so before, or cancelled it
     */
    public void tryAgain(long id) {
        AccountLoad load = locked(id);
        if (load.state() != LoadState.FAILED) {
            throw new LoadMovedOn(load.state());
        }
        load.tryAgain(clock.instant());
        audit.record(
                AuditAction.ACCOUNT_FILE_TRIED_AGAIN,
                subject(load),
                load.state().name());
    }

    /**
     * Gives it up. What has been loaded by then stays, each account whole.
     *
     * @throws LoadMovedOn if it has ended already
     */
    public void cancel(long id) {
        awaitParts(id);
        AccountLoad load = locked(id);
        if (load.state().isEnd()) {
            throw new LoadMovedOn(load.state());
        }
        load.cancel(signedIn.name(), clock.instant());
        audit.record(
                AuditAction.ACCOUNT_FILE_CANCELLED,
                subject(load),
                "goneOver=" + load.loaded().goneOver());
    }

    /** Those that are being merged end as they began; the others cannot begin before this is over. */
    private void awaitParts(long id) {
        entities.createNativeQuery(
                        "select first_line from account_load_part where load = :load order by first_line for update",
                        Long.class)
                .setParameter("load", id)
                .getResultList();
    }

    private long enter(FileLayout layout, String givenName, Spooled file, String by) {
        Receipt receipt = new Receipt(FileLabel.of(givenName), file.name(), file.size(), by, clock.instant());
        AccountLoad load = new AccountLoad(layout, receipt);
        entities.persist(load);
        audit.record(AuditAction.ACCOUNT_FILE_RECEIVED, subject(load), layout + " bytes=" + file.size());
        return load.id();
    }

    private AccountLoad locked(long id) {
        AccountLoad load = entities.find(AccountLoad.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (load == null) {
            throw new NoSuchLoad(id);
        }
        return load;
    }

    /** How the audit names it. */
    static String subject(AccountLoad load) {
        return "load-" + load.id();
    }
}
