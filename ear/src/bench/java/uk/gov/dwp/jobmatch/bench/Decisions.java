package uk.gov.dwp.jobmatch.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Decision;
import uk.gov.dwp.jobmatch.routing.DwpEmailState;
import uk.gov.dwp.jobmatch.routing.EmailState;
import uk.gov.dwp.jobmatch.routing.Facts;
import uk.gov.dwp.jobmatch.routing.PhoneState;
import uk.gov.dwp.jobmatch.routing.Policy;
import uk.gov.dwp.jobmatch.routing.Routing;
import uk.gov.dwp.jobmatch.routing.SiteChoice;

/** How long one routing decision takes, over every channel in turn, so that no branch is guessed right each time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Decisions {

    private final Policy policy = Policy.defaults();
    private final List<Facts> situations = List.of(
            of(Channel.JOBCENTRE, EmailState.OWN, PhoneState.NONE, false),
            of(Channel.EMPLOYER_DIRECT, EmailState.NONE, PhoneState.OK, false),
            of(Channel.JOBSEEKER_DIRECT, EmailState.OWN, PhoneState.OK, true),
            of(Channel.EMPLOYER_ONLINE, EmailState.SUPPRESSED, PhoneState.OK, false),
            of(Channel.ANONYMOUS, EmailState.NONE, PhoneState.BAD, true),
            of(Channel.JOBSEEKER_ONLINE, EmailState.OWN, PhoneState.NONE, false),
            of(Channel.EMPLOYER_DIRECT, EmailState.SHARED, PhoneState.OK, true),
            of(Channel.JOBCENTRE_OWN, EmailState.NONE, PhoneState.NONE, false));
    private int turn;

    /** One decision. */
    @Benchmark
    public Decision decide() {
        return Routing.decide(situations.get(turn++ & 7), policy);
    }

    static double nanosecondsEach() throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(Decisions.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }

    private static Facts of(Channel channel, EmailState email, PhoneState phone, boolean callRequired) {
        return new Facts(
                channel,
                CustomerType.EMPLOYER,
                email,
                phone,
                callRequired,
                DwpEmailState.OK,
                false,
                SiteChoice.SUBMITTING,
                false,
                false);
    }
}
