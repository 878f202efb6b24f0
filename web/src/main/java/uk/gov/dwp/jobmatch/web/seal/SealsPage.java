package uk.gov.dwp.jobmatch.web.seal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.seal.Finding;
import uk.gov.dwp.jobmatch.seal.SealBook;
import uk.gov.dwp.jobmatch.seal.SealedLog;
import uk.gov.dwp.jobmatch.seal.Verification;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;

/** How far the logs are sealed, and what came of having them verified. */
@Named
@RequestScoped
public class SealsPage {

    private static final int VERIFICATIONS = 20;

    @Inject
    SealBook book;

    @Inject
    Words words;

    @Inject
    Times times;

    private @Nullable List<Standing> standings;
    private @Nullable List<Verification> verifications;

    /**
     * How far one log is sealed, in words.
     *
     * @param hash the last block's, in groups that can be read out; empty while nothing is sealed
     */
    public record Standing(SealedLog log, String sealed, String hash, String waiting) {}

    public List<Standing> getStandings() {
        if (standings == null) {
            standings = Arrays.stream(SealedLog.values()).map(this::standing).toList();
        }
        return standings;
    }

    private Standing standing(SealedLog log) {
        SealBook.Waiting waiting = book.waiting(log);
        String sealed = book.head(log)
                .map(head -> words.of("seals.sealed", head.block(), times.exactly(head.sealedAt())))
                .orElseGet(() -> words.of("seals.sealed.nothing"));
        String since = waiting.oldest()
                .map(oldest -> " " + words.of("seals.waiting.since", times.exactly(oldest)))
                .orElse("");
        return new Standing(
                log,
                sealed,
                book.head(log)
                        .map(head -> head.hash().replaceAll("(.{8})(?=.)", "$1 "))
                        .orElse(""),
                words.count("seals.waiting", waiting.rows()) + since);
    }

    /** The months that can be verified, by the codes that the form sends. */
    public Map<String, String> getMonths() {
        Map<String, String> months = new LinkedHashMap<>();
        for (SealedLog log : SealedLog.values()) {
            for (SealBook.Month month : book.months(log)) {
                String name = words.of("seals.month", words.of("log." + log), times.month(month.month()));
                months.put(log + " " + month.month(), month.archived() ? words.of("seals.month.archived", name) : name);
            }
        }
        return months;
    }

    public Map<String, String> getLogs() {
        Map<String, String> logs = new LinkedHashMap<>();
        for (SealedLog log : SealedLog.values()) {
            logs.put(log.name(), words.of("log." + log));
        }
        return logs;
    }

    public List<Verification> getVerifications() {
        if (verifications == null) {
            verifications = book.verifications(VERIFICATIONS);
        }
        return verifications;
    }

    /** What was verified: log and month. */
    public String name(Verification verification) {
        return words.of("seals.month", words.of("log." + verification.log()), times.month(verification.month()));
    }

    /** What came of it, or how far it is. */
    public String result(Verification verification) {
        if (!verification.isOver()) {
            return words.of("seals.under-way", verification.stepsDone(), verification.steps());
        }
        return verification.findings() == 0
                ? words.of("seals.whole")
                : words.count("seals.broken", verification.findings());
    }

    public String colour(Verification verification) {
        return verification.findings() > 0 ? "red" : verification.isOver() ? "green" : "blue";
    }

    public boolean isUnderWay() {
        return getVerifications().stream().anyMatch(verification -> !verification.isOver());
    }

    /** Those that found something. */
    public List<Verification> getBroken() {
        return getVerifications().stream()
                .filter(verification -> verification.findings() > 0)
                .toList();
    }

    public List<Finding> findings(Verification verification) {
        return book.findings(verification);
    }

    /** Which row or block it is. */
    public String place(Finding finding) {
        String block = finding.block()
                .map(number -> words.of("seals.block", number))
                .orElseGet(() -> words.of("seals.block.none"));
        return finding.record()
                .map(id -> words.of("seals.record", id) + ", " + block)
                .orElse(block);
    }
}
