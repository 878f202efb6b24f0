package uk.gov.dwp.jobmatch.web.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.due.DueTimes;
import uk.gov.dwp.jobmatch.due.Reckoning;
import uk.gov.dwp.jobmatch.due.Reckoning.Skipped;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Says in a sentence how a due time came about. */
@Named
@RequestScoped
public class DueReceipt {

    @Inject
    DueTimes dueTimes;

    @Inject
    Words words;

    @Inject
    Times times;

    public String of(Incident incident) {
        return sentence(dueTimes.of(incident));
    }

    public String of(Callback callback) {
        return sentence(dueTimes.of(callback));
    }

    String sentence(Reckoning reckoning) {
        if (!reckoning.isWhole()) {
            return words.of("due-receipt.moved", times.fully(reckoning.dueAt()), times.fully(reckoning.start()));
        }
        List<String> parts = new ArrayList<>();
        parts.add(words.of(
                "due-receipt", times.fully(reckoning.dueAt()), target(reckoning), times.fully(reckoning.start())));
        reckoning.skipped().stream().map(this::skipped).forEach(parts::add);
        if (!reckoning.paused().isZero()) {
            parts.add(words.of("due-receipt.paused", hours(reckoning.paused())));
        }
        return parts.stream().collect(Collectors.joining("; ", "", "."));
    }

    private String target(Reckoning reckoning) {
        Duration target = reckoning.target();
        if (!reckoning.workingTime()) {
            return words.of("due-receipt.clock", hours(target));
        }
        boolean wholeDays = target.toMillis() % reckoning.day().toMillis() == 0;
        return wholeDays
                ? words.count("due-receipt.days", target.dividedBy(reckoning.day()))
                : words.of("due-receipt.working", hours(target));
    }

    private String skipped(Skipped skipped) {
        String day = times.day(skipped.holiday().day());
        return skipped.nation()
                .map(nation -> words.of("due-receipt.skipped." + nation, day))
                .orElseGet(() -> words.of(
                        "due-receipt.skipped.own", day, skipped.holiday().name()));
    }

    /** Working time in hours and minutes: a day of it is not twenty-four hours. */
    private String hours(Duration length) {
        long whole = length.toHours();
        int rest = length.toMinutesPart();
        return whole == 0 && rest == 0
                ? words.of("time.under-a-minute")
                : Stream.of(
                                whole == 0 ? "" : words.count("time.hours", whole),
                                rest == 0 ? "" : words.count("time.minutes", rest))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }
}
