package uk.gov.dwp.jobmatch.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Puts the ids of rows that need work on a queue once their transaction has committed, on a thread of its own so that nobody
 * waits for the broker. It may fail: the row is the truth, and the sweep finds what no message announced.
 */
@ApplicationScoped
public class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** The committing thread is still tied to its finished transaction, under which no message can be sent. */
    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ExecutorService threads;

    /** Takes no part in a transaction: by the time it is used there is none. */
    @Resource(lookup = "java:/jms/PlainConnectionFactory")
    ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/Email")
    Queue email;

    @Resource(lookup = "java:/jms/queue/Callback")
    Queue callback;

    @Resource(lookup = "java:/jms/queue/Scan")
    Queue scan;

    private final ConcurrentLinkedQueue<Parcel> waiting = new ConcurrentLinkedQueue<>();

    /** Sends a delivery's id to {@code jms/queue/Email} after the current transaction has committed. */
    public void announceDelivery(long id) {
        afterCommit(email, Long.toString(id));
    }

    /** Sends a callback's id to {@code jms/queue/Callback} after the current transaction has committed. */
    public void announceCallback(long id) {
        afterCommit(callback, Long.toString(id));
    }

    /** Sends a file's id to {@code jms/queue/Scan} after the current transaction has committed. */
    public void announceAttachment(UUID id) {
        afterCommit(scan, id.toString());
    }

    private void afterCommit(Queue queue, String id) {
        Round round = (Round) transactions.getResource(Round.class);
        if (round == null) {
            round = new Round();
            transactions.putResource(Round.class, round);
            transactions.registerInterposedSynchronization(round);
        }
        round.parcels.add(new Parcel(queue, id));
    }

    private record Parcel(Queue queue, String id) {}

    /** What one transaction has to announce. */
    private final class Round implements Synchronization {

        private final List<Parcel> parcels = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // Nothing to do: the rows are written by then.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                waiting.addAll(parcels);
                setOff();
            }
        }
    }

    /** A server that is being stopped starts nothing new: what waits is found by the sweep after the next start. */
    private void setOff() {
        try {
            threads.execute(this::carry);
        } catch (RejectedExecutionException stopping) {
            LOG.info("Nothing more is announced: the server is being stopped.");
        }
    }

    /** Carries all that waits, also for the rounds behind this one, which then find nothing left. */
    private void carry() {
        if (waiting.isEmpty()) {
            return;
        }
        try (JMSContext context = connections.createContext()) {
            JMSProducer producer = context.createProducer();
            for (Parcel parcel = waiting.poll(); parcel != null; parcel = waiting.poll()) {
                producer.send(parcel.queue(), parcel.id());
            }
        } catch (JMSRuntimeException e) {
            LOG.log(Level.WARNING, "The queue takes no message; the sweep will find what it would have announced.", e);
        }
    }
}
