package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.credential.PartnerCertificate;
import uk.gov.dwp.jobmatch.credential.PartnerCertificates;
import uk.gov.dwp.jobmatch.report.PartnerReport;
import uk.gov.dwp.jobmatch.report.PartnerReport.Caller;
import uk.gov.dwp.jobmatch.report.PartnerReport.Faults;
import uk.gov.dwp.jobmatch.report.PartnerReport.Hour;
import uk.gov.dwp.jobmatch.report.PartnerReport.Inbox;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.oversight.OperationsPage.Line;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** The partners' part of the operations page: how each of their systems fares with us. */
@Named
@RequestScoped
public class PartnerLines {

    /**
     * One partner, or those who could not be told apart.
     *
     * @param hours of the last day in which messages came, the newest first
     * @param faults of the last day, the commonest first
     */
    public record Section(String name, List<Line> lines, List<Hour> hours, List<Faults> faults) {}

    private static final Duration EVER = Duration.ofDays(36_500);

    @Inject
    PartnerReport report;

    @Inject
    PartnerCertificates certificates;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    InstantSource clock;

    private @Nullable List<Section> sections;

    /** Every partner in use, by name; then whoever came without a partner's credential, if anybody did. */
    public List<Section> getSections() {
        if (sections == null) {
            sections = read();
        }
        return sections;
    }

    private List<Section> read() {
        List<Hour> hours = report.lastDay();
        List<Faults> faults = report.faults();
        List<PartnerCertificate> ending = certificates.endingWithin(EVER);
        List<Inbox> inboxes = report.inboxes();
        List<Section> all = new ArrayList<>();
        for (Caller caller : report.callers()) {
            String code = caller.partner();
            List<Hour> itsHours = only(hours, hour -> code.equals(hour.partner()));
            List<Faults> itsFaults = only(faults, fault -> code.equals(fault.partner()));
            List<Line> lines = new ArrayList<>(List.of(lastCall(caller)));
            traffic(itsHours).ifPresent(lines::add);
            certificate(caller, ending).ifPresent(lines::add);
            only(inboxes, inbox -> code.equals(inbox.partner())).forEach(inbox -> lines.add(inbox(inbox)));
            all.add(new Section(caller.name(), lines, itsHours, itsFaults));
        }
        nobody(only(hours, hour -> hour.partner() == null), only(faults, fault -> fault.partner() == null))
                .ifPresent(all::add);
        return all;
    }

    private static <T> List<T> only(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private Line lastCall(Caller caller) {
        return caller.lastAt()
                .map(at -> line(
                        Concern.ofSilenceFor(openHoursSince(at)),
                        words.of("operations.partner", caller.name(), times.at(at)),
                        "operations.partner.do"))
                .orElseGet(() -> line(
                        Concern.LOOK,
                        words.of("operations.partner.never", caller.name()),
                        "operations.partner.never.do"));
    }

    /** Without a word where there were none: when the last one came has been said. */
    private Optional<Line> traffic(List<Hour> hours) {
        long messages = sum(hours, Hour::messages);
        long refused = sum(hours, Hour::refused);
        long failed = sum(hours, Hour::failed);
        if (messages == 0) {
            return Optional.empty();
        }
        String sentence = words.count("operations.messages", messages) + " "
                + words.of("operations.messages.not-taken", refused, failed);
        return Optional.of(
                failed > 0
                        ? line(Concern.LOOK, sentence, "operations.failures.do")
                        : line(Concern.ofRefused(refused, messages), sentence, "operations.refusals.do"));
    }

    /** Without a word where it shows none and need not. */
    private Optional<Line> certificate(Caller caller, List<PartnerCertificate> ending) {
        return ending.stream()
                .filter(one -> one.partner().equals(caller.partner()))
                .findFirst()
                .map(this::certificate)
                .or(() -> caller.needsCertificate()
                        ? Optional.of(line(
                                Concern.ACT, words.of("operations.certificate.none"), "operations.certificate.none.do"))
                        : Optional.empty());
    }

    private Line certificate(PartnerCertificate certificate) {
        long days = ChronoUnit.DAYS.between(clock.instant(), certificate.notAfter());
        String sentence = days < 0
                ? words.of("operations.certificate.ended", times.at(certificate.notAfter()))
                : words.of("operations.certificate", times.at(certificate.notAfter()), words.count("time.days", days));
        return line(Concern.ofCertificateDaysLeft(days), sentence, "operations.certificate.do");
    }

    private Line inbox(Inbox inbox) {
        if (inbox.parked() == 0 && inbox.retried() == 0) {
            return line(Concern.NONE, words.of("operations.inbox.none", inbox.mailbox()), "");
        }
        String sentence = words.of("operations.inbox", inbox.mailbox(), inbox.parked(), inbox.retried());
        return line(
                Concern.LOOK,
                sentence,
                inbox.parked() > 0 ? "operations.inbox.parked.do" : "operations.inbox.retried.do");
    }

    private Optional<Section> nobody(List<Hour> hours, List<Faults> faults) {
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        String sentence = words.count("operations.nobody.messages", sum(hours, Hour::messages));
        Line line = line(Concern.LOOK, sentence, "operations.nobody.do");
        return Optional.of(new Section(words.of("operations.nobody"), List.of(line), hours, faults));
    }

    private static long sum(List<Hour> hours, ToLongFunction<Hour> figure) {
        return hours.stream().mapToLong(figure).sum();
    }

    private Duration openHoursSince(Instant at) {
        return WorkingCalendar.of(Nation.ENGLAND_AND_WALES).workingTimeBetween(at, clock.instant());
    }

    /** Advice is given only where there is a reason for it. */
    private Line line(Concern concern, String sentence, String adviceKey) {
        return new Line(concern, sentence, concern == Concern.NONE ? "" : words.of(adviceKey));
    }
}
