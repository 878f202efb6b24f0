package uk.gov.dwp.jobmatch.browser;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers that nobody else is owed a call on, of those that Ofcom keeps for drama. */
final class Phones {

    private static final AtomicInteger TAKEN = new AtomicInteger();

    private Phones() {}

    static String fresh() {
        return "01632 960%03d".formatted(TAKEN.getAndIncrement());
    }
}
