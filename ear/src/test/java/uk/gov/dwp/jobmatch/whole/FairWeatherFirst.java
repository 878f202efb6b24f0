package uk.gov.dwp.jobmatch.whole;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Runs the tests that share the server in the order in which they hurt it, and last those that look at what all have left. */
public final class FairWeatherFirst implements ClassOrderer {

    private static final List<String> LAST = List.of("badday", "afterwards");

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(FairWeatherFirst::hurt)
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static int hurt(ClassDescriptor test) {
        String name = test.getTestClass().getPackageName();
        return LAST.indexOf(name.substring(name.lastIndexOf('.') + 1));
    }
}
