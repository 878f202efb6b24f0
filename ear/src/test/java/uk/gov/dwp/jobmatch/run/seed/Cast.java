package uk.gov.dwp.jobmatch.run.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.routing.Priority;

/** The people who play the stories: the helpdesk that takes and answers, and those who make the calls. */
final class Cast {

    private static final List<String> HELPDESK = List.of("helpdesk", "helpdesk2");

    private static final List<String> NOTES = List.of(
            "Seen twice this week. Asked the site's support.",
            "Same as yesterday's, waiting for the nightly run.",
            "Checked the record: nothing wrong on our side.",
            "Supplier says it will be mended with the next release.",
            "Vacancy team has it. Will ring back.");

    private static final List<String> REOPENED = List.of(
            "The customer wrote again: it is still the same.",
            "Answer went to the wrong vacancy, sorry.",
            "Site says the fault is back since this morning.");

    private static final List<String> SPOKEN = List.of(
            "",
            "Read the answer out twice, all clear.",
            "Was glad to be rung.",
            "Will try tonight.",
            "Relay call, took a while.");

    private final Desk desk;
    private final Dice dice;
    private final List<Turn> turns = new ArrayList<>();

    private int inHand;

    private record Turn(Story story, Plot plot) {}

    Cast(Desk desk, Dice dice) {
        this.desk = desk;
        this.dice = dice;
    }

    /** The incident comes in, and somebody may take it. */
    void begin(Plot plot) {
        Story story = new Story(desk, plot.routed(), plot.receivedAt());
        story.raise();
        turns.add(new Turn(story, plot));
    }

    /** All go on to where they stand now. */
    void goOn() {
        for (Turn turn : turns) {
            if (!turn.story().isOver()) {
                play(turn.story(), turn.plot());
            }
            turn.story().write();
        }
    }

    private void play(Story story, Plot plot) {
        switch (plot.ending()) {
            case WAITING, WAITING_TOO_LONG -> {}
            case IN_HAND -> inHand(story, plot);
            case ANSWERED -> answered(story, plot);
            case BACK -> back(story, plot);
            case CLOSED -> closed(story, plot);
        }
    }

    private void take(Story story, Plot plot) {
        boolean urgent = plot.routed().decision().priority() == Priority.IMMEDIATE;
        story.take(dice.oneOf(HELPDESK), Duration.ofMinutes(urgent ? 4 : dice.between(15, 220)));
        if (dice.chance(30)) {
            story.note(dice.oneOf(NOTES), Duration.ofMinutes(dice.between(2, 30)));
        }
    }

    /** Every fourth waits for its customer. */
    private void inHand(Story story, Plot plot) {
        take(story, plot);
        boolean urgent = plot.routed().decision().priority() == Priority.IMMEDIATE;
        if (!urgent && inHand++ % 4 == 0) {
            story.waitForCustomer(Duration.ofMinutes(12));
        }
    }

    private @Nullable Call answer(Story story, Plot plot) {
        take(story, plot);
        return story.answer(plot.answer(), Duration.ofMinutes(dice.between(6, 90)));
    }

    private void answered(Story story, Plot plot) {
        @Nullable Call call = answer(story, plot);
        if (call == null || call.state() != CallbackState.OFFERED) {
            return;
        }
        if (dice.chance(60)) {
            call.give(minutes(10, 60));
            if (dice.chance(60)) {
                call.tryInVain(CallOutcome.NOT_ANSWERED, "", minutes(5, 120));
            }
        }
    }

    private void back(Story story, Plot plot) {
        @Nullable Call call = answer(story, plot);
        if (call == null) {
            story.reopen(dice.oneOf(HELPDESK), dice.oneOf(REOPENED), minutes(300, 900));
            return;
        }
        if (call.state() == CallbackState.JOINED) {
            return;
        }
        call.release(minutes(20, 60));
        call.give(minutes(10, 90));
        if (dice.chance(40)) {
            call.end(CallOutcome.SPOKE_FOLLOW_UP, "Has a second question, see the note.", call.later(minutes(5, 60)));
        } else if (dice.chance(50)) {
            call.end(CallOutcome.NUMBER_UNOBTAINABLE, "", call.later(minutes(5, 60)));
        } else {
            unableToContact(call);
        }
    }

    /** Three attempts on two working days. */
    private void unableToContact(Call call) {
        call.tryInVain(CallOutcome.NOT_ANSWERED, "", minutes(5, 60));
        call.tryInVain(CallOutcome.ENGAGED, "", minutes(60, 120));
        call.end(
                CallOutcome.VOICEMAIL_LEFT,
                "Asked to ring the usual number.",
                desk.days().nextDay(call.changedAt()));
    }

    private void closed(Story story, Plot plot) {
        if (dice.chance(8)) {
            take(story, plot);
            boolean twice = dice.chance(60);
            story.close(
                    twice ? Outcome.DUPLICATE : Outcome.NOT_FOR_US,
                    twice ? "Same as the one before" : "Passed to the benefit enquiry line",
                    minutes(3, 20));
            return;
        }
        @Nullable Call call = answer(story, plot);
        if (call == null) {
            story.close(Outcome.RESOLVED, "", dice.chance(70) ? Duration.ZERO : minutes(200, 600));
        } else if (call.state() != CallbackState.JOINED) {
            spoken(call);
        }
    }

    private void spoken(Call call) {
        call.release(minutes(10, 40));
        call.give(minutes(5, 120));
        if (dice.chance(25)) {
            call.tryInVain(CallOutcome.VOICEMAIL_LEFT, "Short message, no details.", minutes(5, 60));
        }
        Instant at = call.later(minutes(5, 120));
        if (dice.chance(8)) {
            call.end(CallOutcome.REFUSED, "Does not want to be rung.", at);
        } else {
            call.end(CallOutcome.SPOKE_RESOLVED, dice.oneOf(SPOKEN), at);
        }
    }

    private Duration minutes(int least, int most) {
        return Duration.ofMinutes(dice.between(least, most));
    }
}
