package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/** Looks every few seconds for files in the folder and for loads that are to go on; the work has a thread of its own, since it is long. */
@Startup
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class LoadSweep {

    private static final Logger LOG = Logger.getLogger(LoadSweep.class.getName());

    @Inject
    DropFolder folder;

    @Inject
    FolderPost post;

    @Inject
    LoadWork work;

    @Inject
    LoadQueue queue;

    @Inject
    Spool spool;

    @Inject
    InstantSource clock;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ExecutorService threads;

    private final AtomicBoolean working = new AtomicBoolean();

    /** A folder that cannot be used ends the start here, and does not leave files lying without a word. */
    @PostConstruct
    void sayWhichFolder() {
        LOG.info(folder.get()
                .map(path -> "Files of accounts are taken from a folder. folder=" + path)
                .orElse("Files of accounts are taken from no folder: JOBMATCH_LOAD_FOLDER names none."));
    }

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        try {
            folder.get().ifPresent(post::pickUp);
        } finally { // a folder that cannot be read keeps no load waiting
            setOff();
        }
    }

    /** A server that is being stopped starts nothing new: the next one finds what waits. */
    private void setOff() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            threads.execute(this::workOn);
        } catch (RejectedExecutionException stopping) {
            working.set(false);
        }
    }

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "7", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tidy() {
        spool.deleteBut(queue.spooled(), clock.instant());
    }

    private void workOn() {
        try {
            work.work();
        } catch (EJBException cutShort) {
            LOG.warning("A load was cut short: it goes on within a minute.");
        } finally {
            working.set(false);
        }
    }
}
