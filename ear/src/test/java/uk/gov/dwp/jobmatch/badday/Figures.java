package uk.gov.dwp.jobmatch.badday;

import java.util.Arrays;
import uk.gov.dwp.jobmatch.outside.StaffMember;

/** All partners' forms of the last week, as the reconciliation tells them to whoever looks after the helpdesk. */
record Figures(long received, long accepted, long repeated, long refused, long stored, long difference) {

    static Figures now() {
        return StaffMember.signedInAs("dutymanager")
                .page("reconciliation.csv")
                .lines()
                .skip(1)
                .map(Figures::of)
                .reduce(new Figures(0, 0, 0, 0, 0, 0), Figures::plus);
    }

    /** Of a line that begins with the day and the partner. */
    private static Figures of(String line) {
        long[] cells = Arrays.stream(line.split(","))
                .skip(2)
                .mapToLong(Long::parseLong)
                .toArray();
        return new Figures(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    private Figures plus(Figures other) {
        return new Figures(
                received + other.received,
                accepted + other.accepted,
                repeated + other.repeated,
                refused + other.refused,
                stored + other.stored,
                difference + other.difference);
    }

    /** What has come since then. */
    Figures since(Figures before) {
        return new Figures(
                received - before.received,
                accepted - before.accepted,
                repeated - before.repeated,
                refused - before.refused,
                stored - before.stored,
                difference);
    }
}
