package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import uk.gov.dwp.jobmatch.report.ScanReport;
import uk.gov.dwp.jobmatch.report.ScanReport.Scans;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.oversight.OperationsPage.Line;

/** What the operations page says of the scanning of attachments. */
@Named
@RequestScoped
public class ScanConcerns {

    @Inject
    ScanReport report;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    InstantSource clock;

    private Scans scans;

    /** Once, however often the page asks. */
    @PostConstruct
    void read() {
        scans = report.scans();
    }

    public List<Line> getLines() {
        Line first = scans.scannerSet() ? waiting() : notScanned();
        return List.of(
                first, unreadable(), new Line(Concern.NONE, words.count("operations.infected", scans.infected()), ""));
    }

    private Line notScanned() {
        return new Line(
                Concern.LOOK,
                words.of("operations.scanner.none") + " " + words.count("operations.not-scanned", scans.notScanned()),
                words.of("operations.scanner.none.do"));
    }

    private Line waiting() {
        return scans.oldestAddedAt()
                .map(added -> Duration.between(added, clock.instant()))
                .map(age -> line(
                        Concern.ofUnsentFor(age),
                        words.count("operations.unscanned", scans.waiting()) + " "
                                + words.of("operations.oldest", times.length(age)),
                        "operations.unscanned.do"))
                .orElseGet(() -> line(Concern.NONE, words.of("operations.unscanned.none"), ""));
    }

    private Line unreadable() {
        return line(
                Concern.ofWaiting(scans.unreadable()),
                words.count("operations.unreadable", scans.unreadable()),
                "operations.unreadable.do");
    }

    private Line line(Concern concern, String sentence, String adviceKey) {
        return new Line(concern, sentence, concern == Concern.NONE ? "" : words.of(adviceKey));
    }
}
