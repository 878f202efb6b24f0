package uk.gov.dwp.jobmatch.run.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.Priority;

/** What is to become of one incident: when it came in, how far it has got, and what it will be answered. */
record Plot(Routed routed, String answer, Ending ending, Instant receivedAt) {

    /** How far an incident has got by now. */
    enum Ending {
        CLOSED(0.0, 0.85),
        /** Answered, and where the route owes a call, the call is still to be made. */
        ANSWERED(0.72, 0.93),
        WAITING(0.95, 0.998),
        WAITING_TOO_LONG(0.78, 0.88),
        IN_HAND(0.9, 0.985),
        BACK(0.3, 0.7);

        private final double from;
        private final double to;

        Ending(double from, double to) {
            this.from = from;
            this.to = to;
        }
    }

    private static final List<Ending> IN_TURN = List.of(
            Ending.CLOSED,
            Ending.ANSWERED,
            Ending.WAITING,
            Ending.CLOSED,
            Ending.IN_HAND,
            Ending.CLOSED,
            Ending.ANSWERED,
            Ending.CLOSED,
            Ending.WAITING,
            Ending.CLOSED,
            Ending.BACK,
            Ending.CLOSED,
            Ending.ANSWERED,
            Ending.CLOSED,
            Ending.WAITING,
            Ending.IN_HAND,
            Ending.CLOSED,
            Ending.ANSWERED,
            Ending.WAITING_TOO_LONG,
            Ending.ANSWERED);

    /** Nobody lets such a one lie. */
    private static final List<Ending> WHERE_STAFF_ARE_AT_RISK =
            List.of(Ending.CLOSED, Ending.WAITING, Ending.ANSWERED, Ending.IN_HAND, Ending.ANSWERED);

    static Plot of(Routed routed, Problem problem, int turn, Days days, Dice dice) {
        boolean safety = problem.is(Problem.Mark.SAFETY);
        List<Ending> endings = safety ? WHERE_STAFF_ARE_AT_RISK : IN_TURN;
        Ending ending = endings.get(turn % endings.size());
        return new Plot(routed, problem.answer(), ending, receivedAt(routed, ending, days, dice));
    }

    /** Contact centres and Jobcentres write in working hours, others also in the evening and at night. */
    private static Instant receivedAt(Routed routed, Ending ending, Days days, Dice dice) {
        if (ending == Ending.WAITING && routed.decision().priority() == Priority.IMMEDIATE) {
            return days.now().minus(Duration.ofMinutes(dice.between(6, 20)));
        }
        Instant working = days.after(dice.between(ending.from, ending.to));
        Channel channel = routed.form().channel();
        return channel.isStaff() || dice.chance(60) ? working : working.minus(Duration.ofHours(dice.between(3, 12)));
    }
}
