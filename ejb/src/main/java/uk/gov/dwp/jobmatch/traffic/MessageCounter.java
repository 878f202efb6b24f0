package uk.gov.dwp.jobmatch.traffic;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts partners' messages without making any of them wait: in memory, and every few seconds into the database. A flood costs
 * a handful of sums; a server that is killed loses the count of its last seconds, and nothing else.
 */
@Singleton
@DependsOn({"Migration", "MessageLedger"})
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageCounter {

    private static final Logger LOG = Logger.getLogger(MessageCounter.class.getName());

    @Inject
    MessageLedger ledger;

    @Inject
    InstantSource clock;

    private final Map<MessageKind, Tally> counted = new ConcurrentHashMap<>();

    /**
     * One more message.
     *
     * @param partner null where no partner's credential came with it
     * @param operation the contract's name; null where it could not be read so far
     * @param code of the fault; null where it was answered
     */
    public void count(
            @Nullable String partner, @Nullable String operation, MessageOutcome outcome, @Nullable String code) {
        Instant now = clock.instant();
        MessageKind kind = new MessageKind(partner, now.truncatedTo(ChronoUnit.HOURS), operation, outcome, code);
        counted.merge(kind, new Tally(1, now), Tally::and);
    }

    /** Called by the container's timer, and when the server stops. What cannot be written is kept for the next time. */
    @PreDestroy
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void writeDown() {
        Map<MessageKind, Tally> taken = take();
        try {
            ledger.add(taken);
        } catch (EJBException e) {
            taken.forEach((kind, tally) -> counted.merge(kind, tally, Tally::and));
            LOG.warning(() -> "Counts of partners' messages wait for the database. kinds=" + taken.size());
        }
    }

    private Map<MessageKind, Tally> take() {
        Map<MessageKind, Tally> taken = new HashMap<>();
        for (MessageKind kind : Set.copyOf(counted.keySet())) {
            Tally tally = counted.remove(kind);
            if (tally != null) {
                taken.put(kind, tally);
            }
        }
        return taken;
    }
}
