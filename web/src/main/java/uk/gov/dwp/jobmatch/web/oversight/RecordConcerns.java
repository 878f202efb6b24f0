package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import uk.gov.dwp.jobmatch.report.RecordsReport;
import uk.gov.dwp.jobmatch.report.RecordsReport.Records;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.oversight.OperationsPage.Line;

/** What the operations page says of the seals of the logs, of what the nights forget, and of files of accounts. */
@Named
@RequestScoped
public class RecordConcerns {

    @Inject
    RecordsReport report;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    InstantSource clock;

    private Records records;

    /** Once, however often the page asks. */
    @PostConstruct
    void read() {
        records = report.records();
    }

    public List<Line> getLines() {
        return List.of(seals(), nights(), stuck(), waiting());
    }

    /** Rows are sealed twice a minute; so many a moment are on their way. */
    private Line seals() {
        return records.oldestUnsealed()
                .map(oldest -> Duration.between(oldest, clock.instant()))
                .filter(age -> Concern.ofUnsealedFor(age) != Concern.NONE)
                .map(age -> line(
                        Concern.ofUnsealedFor(age),
                        words.count("operations.unsealed", records.unsealed()) + " "
                                + words.of("operations.oldest", times.length(age)),
                        "operations.unsealed.do"))
                .orElseGet(() -> line(Concern.NONE, words.of("operations.sealed"), ""));
    }

    private Line nights() {
        if (records.cutShortAt().isPresent()) {
            String sentence = words.of(
                    "operations.night.cut", times.at(records.cutShortAt().get()));
            return line(Concern.LOOK, sentence, "operations.night.cut.do");
        }
        return records.forgottenAt()
                .map(ended -> line(
                        Concern.ofNightsSince(Duration.between(ended, clock.instant())),
                        words.of("operations.night", times.at(ended)),
                        "operations.night.do"))
                .orElseGet(() -> line(Concern.NONE, words.of("operations.night.never"), ""));
    }

    private Line stuck() {
        return records.stuckLoads() == 0
                ? line(Concern.NONE, words.of("operations.stuck.none"), "")
                : line(Concern.LOOK, words.count("operations.stuck", records.stuckLoads()), "operations.stuck.do");
    }

    private Line waiting() {
        return records.waitingLoads() == 0
                ? line(Concern.NONE, words.of("operations.undecided.none"), "")
                : line(
                        Concern.LOOK,
                        words.count("operations.undecided", records.waitingLoads()),
                        "operations.undecided.do");
    }

    private Line line(Concern concern, String sentence, String adviceKey) {
        return new Line(concern, sentence, concern == Concern.NONE ? "" : words.of(adviceKey));
    }
}
