package uk.gov.dwp.jobmatch.soap.door;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Something about each of the callers seen last, and of no more than so many: strangers cannot fill the memory. */
final class Recent<T> {

    private final Map<String, T> byCaller;
    private final Supplier<T> fresh;

    Recent(int most, Supplier<T> fresh) {
        this.fresh = fresh;
        byCaller = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }

    /** What is remembered of this caller, from now on if nothing was. */
    synchronized T of(String caller) {
        return byCaller.computeIfAbsent(caller, first -> fresh.get());
    }

    synchronized Optional<T> find(String caller) {
        return Optional.ofNullable(byCaller.get(caller));
    }
}
