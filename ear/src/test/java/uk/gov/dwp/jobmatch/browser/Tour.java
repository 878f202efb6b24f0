package uk.gov.dwp.jobmatch.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all screens in both languages. Two browsers take turns: while one examines a page, which is slow, the other opens
 * the next. Pages are opened one at a time and always in the same order, for what one does the next may show.
 */
final class Tour {

    private static final int BROWSERS = 2;

    private final List<Stop> stops = Stream.of(Language.values())
            .flatMap(language -> Screens.all().stream().map(screen -> new Stop(screen, language)))
            .toList();
    private final Map<Stop, CompletableFuture<@Nullable Void>> outcomes =
            stops.stream().collect(Collectors.toMap(Function.identity(), stop -> new CompletableFuture<>()));
    private final Queue<Stop> ahead = new ArrayDeque<>(stops);
    private final ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS);
    private final BiConsumer<Page, Stop> examination;

    /** One screen in one language. */
    record Stop(Screen screen, Language language) {}

    private record Visit(Stop stop, Window window, CompletableFuture<Page> page) {}

    /** @param examination what is done with each page; it fails if the page is not as it should be */
    Tour(BiConsumer<Page, Stop> examination) {
        this.examination = examination;
    }

    List<Stop> stops() {
        return stops;
    }

    void begin() {
        IntStream.range(0, BROWSERS).forEach(browser -> browsers.execute(this::goOn));
        browsers.shutdown();
    }

    /** Waits until somebody has been there; fails as the examination did. */
    void assertPassed(Stop stop) {
        outcome(stop).join();
    }

    private void goOn() {
        for (Visit visit = openNext(); visit != null; visit = openNext()) {
            settle(visit.stop(), failureOf(visit));
        }
        Chromium.quit();
    }

    /** The next screen as its page came, or as it failed to; null when all have been seen. */
    private synchronized @Nullable Visit openNext() {
        Stop stop = ahead.poll();
        if (stop == null) {
            return null;
        }
        Window window = new Window();
        return new Visit(
                stop,
                window,
                CompletableFuture.supplyAsync(() -> stop.screen().shownIn(stop.language(), window), Runnable::run));
    }

    private @Nullable Throwable failureOf(Visit visit) {
        return visit.page()
                .thenAccept(page -> examination.accept(page, visit.stop()))
                .whenComplete((none, failure) -> visit.window().close())
                .handle((none, failure) -> failure)
                .join();
    }

    private void settle(Stop stop, @Nullable Throwable failure) {
        if (failure == null) {
            outcome(stop).complete(null);
        } else {
            outcome(stop).completeExceptionally(failure);
        }
    }

    private CompletableFuture<@Nullable Void> outcome(Stop stop) {
        return Objects.requireNonNull(outcomes.get(stop));
    }
}
