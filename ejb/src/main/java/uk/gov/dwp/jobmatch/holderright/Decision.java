package uk.gov.dwp.jobmatch.holderright;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a duty manager decided of a request, and why, for a second one to agree. */
@Embeddable
public class Decision {

    /** Whether the holder gets what they ask for. */
    public enum Verdict {
        GRANT,
        REFUSE
    }

    /** On what ground it is refused. */
    public enum Ground {
        LEGAL_HOLD,
        SAFETY,
        NOT_THE_HOLDER,
        /** Manifestly unfounded or excessive. */
        UNFOUNDED
    }

    /** What becomes of incidents that are still open, as the holder chose (domain.md X13). */
    public enum OpenIncidents {
        FINISH,
        WITHDRAW
    }

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Enumerated(EnumType.STRING)
    private @Nullable Ground ground;

    private @Nullable String words;

    @Enumerated(EnumType.STRING)
    @Column(name = "open_incidents")
    private @Nullable OpenIncidents openIncidents;

    private @Nullable String officer;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    protected Decision() {}

    private Decision(Verdict verdict, String words, String by, Instant now) {
        this.verdict = verdict;
        this.words = words;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    static Decision of(Proposed proposed, String by, Instant now) {
        Decision decision = new Decision(proposed.verdict(), proposed.words(), by, now);
        decision.ground = proposed.ground();
        decision.openIncidents = proposed.openIncidents();
        decision.officer = proposed.officer();
        return decision;
    }

    public Verdict verdict() {
        return verdict;
    }

    public boolean isGranted() {
        return verdict == Verdict.GRANT;
    }

    /** Empty where it is granted. */
    public Optional<Ground> ground() {
        return Optional.ofNullable(ground);
    }

    /** Why, as the holder is told; empty once the account is erased. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    /** What the holder chose; empty where nothing was open, or nothing is erased. */
    public Optional<OpenIncidents> openIncidents() {
        return Optional.ofNullable(openIncidents);
    }

    /** User name of the one person who may look at a restricted account besides the duty managers. */
    public Optional<String> officer() {
        return Optional.ofNullable(officer);
    }

    /** User name. */
    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }
}
