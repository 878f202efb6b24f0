package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.report.OperationsReport;
import uk.gov.dwp.jobmatch.report.OperationsReport.Board;
import uk.gov.dwp.jobmatch.report.OperationsReport.Mail;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.worktime.BankHolidays;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** How the machinery fares, in sentences, each with what to do about it. */
@Named
@RequestScoped
public class OperationsPage {

    /**
     * One thing to know.
     *
     * @param advice what to do; empty where nothing is to be done
     */
    public record Line(Concern concern, String sentence, String advice) {}

    @Inject
    OperationsReport report;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    Names names;

    @Inject
    InstantSource clock;

    private Mail mail;
    private List<Board> boards;

    /** Once, however often the page asks. */
    @PostConstruct
    void read() {
        mail = report.mail();
        boards = report.boards();
    }

    public List<Line> getMail() {
        return List.of(unsent(), failed(), accepted());
    }

    public List<Line> getCalls() {
        return boards.stream().map(this::board).toList();
    }

    public List<Line> getCalendars() {
        return Stream.of(Nation.values()).map(this::calendar).toList();
    }

    private Line unsent() {
        return mail.oldestPromisedAt()
                .map(promised -> {
                    Duration age = Duration.between(promised, clock.instant());
                    String sentence = words.count("operations.unsent", mail.waiting()) + " "
                            + words.of("operations.oldest", times.length(age));
                    return line(Concern.ofUnsentFor(age), sentence, "operations.unsent.do");
                })
                .orElseGet(() -> line(Concern.NONE, words.of("operations.unsent.none"), ""));
    }

    private Line failed() {
        return line(
                Concern.ofWaiting(mail.failed()),
                words.count("operations.failed", mail.failed()),
                "operations.failed.do");
    }

    private Line accepted() {
        String sentence = mail.lastAcceptedAt()
                .map(at -> words.of("operations.accepted", times.at(at)))
                .orElseGet(() -> words.of("operations.accepted.never"));
        return line(Concern.NONE, sentence, "");
    }

    private Line board(Board board) {
        String sentence = words.of(
                "operations.board",
                names.group(board.group()),
                words.count("operations.open", board.open()),
                board.overdue() == 0
                        ? words.of("operations.overdue.none")
                        : words.count("operations.overdue", board.overdue()));
        return line(Concern.ofWaiting(board.overdue()), sentence, "operations.board.do");
    }

    private Line calendar(Nation nation) {
        LocalDate last = BankHolidays.of(nation).lastKnownDay();
        long days = ChronoUnit.DAYS.between(WorkingCalendar.dayOf(clock.instant()), last);
        String sentence = words.of(
                "operations.calendar",
                words.of("nation." + nation),
                times.day(last),
                words.count("time.days", Math.max(days, 0)));
        return line(Concern.ofDaysLeft(days), sentence, "operations.calendar.do");
    }

    /** Advice is given only where there is a reason for it. */
    private Line line(Concern concern, String sentence, String adviceKey) {
        return new Line(concern, sentence, concern == Concern.NONE ? "" : words.of(adviceKey));
    }
}
