package uk.gov.dwp.jobmatch.whole;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;

/** Many threads that wait for each other and then do the same at the same instant. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them got. */
    public static <T> List<T> all(int threads, Callable<T> deed) {
        return all(threads, Executors.defaultThreadFactory(), deed);
    }

    /** What each of them got, on threads of this kind. */
    public static <T> List<T> all(int threads, ThreadFactory kind, Callable<T> deed) {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads, kind);
        try {
            List<Callable<T>> deeds = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(i -> () -> {
                        start.await();
                        return deed.call();
                    })
                    .toList();
            return pool.invokeAll(deeds).stream().map(AtOnce::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
