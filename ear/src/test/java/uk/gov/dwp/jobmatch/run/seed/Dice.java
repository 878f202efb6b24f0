package uk.gov.dwp.jobmatch.run.seed;

import java.util.List;
import java.util.Random;

/** Chance that falls the same way each time, so that two fresh runs look alike. */
final class Dice {

    private final Random random = new Random(2013);

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }
}
