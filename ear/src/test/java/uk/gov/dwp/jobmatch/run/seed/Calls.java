package uk.gov.dwp.jobmatch.run.seed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All the calls that were ever owed, so that no number is owed two at once. */
final class Calls {

    private final Desk desk;
    private final Ids ids;
    private final List<Call> owed = new ArrayList<>();

    Calls(Desk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    /** The call that an answer makes us owe: joined to the one that the same number is owed already, if it is. */
    Call owe(Story story, long reply, String person, Instant now) {
        Call call = new Call(desk, story, ids.next(), reply, now, person);
        Optional<Call> open = owed.stream().filter(other -> other.blocks(call)).findFirst();
        owed.add(call);
        if (open.isPresent()) {
            call.join(open.get());
        } else {
            call.owe();
        }
        return call;
    }

    void write() {
        owed.forEach(Call::write);
    }
}
