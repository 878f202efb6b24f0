package uk.gov.dwp.jobmatch.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.credential.PartnerCertificate;
import uk.gov.dwp.jobmatch.credential.PartnerCertificates;
import uk.gov.dwp.jobmatch.web.language.Words;

/** The certificates that stand for a partner, with the days that each has left in words. */
@Named
@RequestScoped
public class ShownCertificates {

    /** As the operations page warns. */
    private static final Duration SOON = Duration.ofDays(45);

    @Inject
    PartnerCertificates certificates;

    @Inject
    Words words;

    @Inject
    InstantSource clock;

    private final Map<String, List<PartnerCertificate>> known = new HashMap<>();

    /** The longest valid first. */
    public List<PartnerCertificate> of(String code) {
        return known.computeIfAbsent(code, certificates::of);
    }

    /** That of each partner which is valid longest, by the partner's code. */
    Map<String, PartnerCertificate> longest() {
        return certificates.all().stream()
                .collect(Collectors.toMap(
                        PartnerCertificate::partner, Function.identity(), (longest, other) -> longest));
    }

    /** Whether any of them can be shown today. */
    boolean isAnyValid(String code) {
        Instant now = clock.instant();
        return of(code).stream()
                .anyMatch(some ->
                        some.notBefore().isBefore(now) && some.notAfter().isAfter(now));
    }

    /** How long it is valid, such as "41 days left". */
    public String left(PartnerCertificate certificate) {
        Duration left = leftOf(certificate);
        return left.isNegative()
                ? words.of("certificate.ended")
                : words.of("time.left", words.count("time.days", left.toDays()));
    }

    /** Whether its holder should have a new one by now. */
    public boolean isEnding(PartnerCertificate certificate) {
        return leftOf(certificate).compareTo(SOON) < 0;
    }

    /** In groups of four, as people compare it; the groups can be parted by a line's end. */
    public String fingerprint(PartnerCertificate certificate) {
        return certificate.fingerprint().replaceAll("(.{4})(?=.)", "$1 ");
    }

    private Duration leftOf(PartnerCertificate certificate) {
        return Duration.between(clock.instant(), certificate.notAfter());
    }
}
