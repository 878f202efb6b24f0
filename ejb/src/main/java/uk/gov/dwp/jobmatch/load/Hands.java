package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Several that work on one load at once, each on a connection of its own: half as many as there are processors. The other half is left to whoever works here. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Hands {

    private static final int HOW_MANY =
            Math.min(4, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ExecutorService threads;

    /** Each does this again and again, until it says that there is no more; the first that fails has its failure told once all have ended. */
    public void untilNoMore(BooleanSupplier work) {
        CompletableFuture<?>[] begun = Stream.generate(() -> CompletableFuture.runAsync(() -> repeat(work), threads))
                .limit(HOW_MANY)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(begun).join();
    }

    /** Each takes the next of these and does this with it. */
    public <T> void each(List<T> things, Consumer<T> work) {
        Queue<T> left = new ConcurrentLinkedQueue<>(things);
        untilNoMore(() -> {
            Optional<T> next = Optional.ofNullable(left.poll());
            next.ifPresent(work);
            return next.isPresent();
        });
    }

    private static void repeat(BooleanSupplier work) {
        boolean more = true;
        while (more) {
            more = work.getAsBoolean();
        }
    }
}
