package uk.gov.dwp.jobmatch.reception;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import uk.gov.dwp.jobmatch.directory.Suppressions;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.reception.RouteFinder.Found;
import uk.gov.dwp.jobmatch.reception.Submissions.Claim;

/** Accepts many forms in one transaction and a few statements: those that nothing speaks against. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FormsTogether {

    @Inject
    Senders senders;

    @Inject
    Suppressions suppressions;

    @Inject
    RouteFinder routes;

    @Inject
    Register register;

    @Inject
    Submissions submissions;

    @Inject
    InstantSource clock;

    private record Drawn(Submission submission, Incident incident, Found found, Receipt receipt) {

        Claim claim() {
            return new Claim(submission, incident.id(), receipt.toJson());
        }
    }

    /**
     * Accepts those that are neither refused nor known.
     *
     * @param items each under an id of its own, without files
     * @return their receipts by their ids; of the rest nothing was written
     */
    public Map<String, Receipt> accept(List<BatchItem> items) {
        Set<String> suppressed = suppressed(items);
        List<Drawn> drawn = items.stream()
                .flatMap(item -> draw(item, address -> suppressed.contains(address.toLowerCase(Locale.ROOT))).stream())
                .toList();
        return drawn.isEmpty() ? Map.of() : enter(drawn);
    }

    private Set<String> suppressed(List<BatchItem> items) {
        List<String> addresses = items.stream()
                .map(item -> item.form().customer().email())
                .filter(Objects::nonNull)
                .toList();
        return addresses.isEmpty() ? Set.of() : suppressions.among(addresses, clock.instant());
    }

    private Optional<Drawn> draw(BatchItem item, Predicate<String> isSuppressed) {
        String partner = senders.partner(item.form()).code();
        Found found = routes.find(item.form(), isSuppressed);
        if (!found.decision().accepted()) {
            return Optional.empty();
        }
        Incident incident = register.draw(item.form(), found);
        Submission submission = Submission.of(partner, item.submissionId(), item.form());
        return Optional.of(new Drawn(submission, incident, found, register.receipt(incident)));
    }

    private Map<String, Receipt> enter(List<Drawn> drawn) {
        Set<Submission> mine =
                submissions.claimAll(drawn.stream().map(Drawn::claim).toList());
        List<Drawn> accepted =
                drawn.stream().filter(one -> mine.contains(one.submission())).toList();
        accepted.forEach(one -> register.enter(one.incident(), one.found()));
        return accepted.stream().collect(toMap(one -> one.submission().id(), Drawn::receipt));
    }
}
