package uk.gov.dwp.jobmatch.board;

import jakarta.ejb.ApplicationException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The customer needs a language that the chosen person does not have: choose another, or say that it is to be so. */
@ApplicationException(rollback = true)
public class SkillMissing extends RuntimeException {

    private final EnumSet<Skill> needed;

    @SuppressWarnings("serial") // never leaves the server
    private final Optional<Colleague> best;

    SkillMissing(Set<Skill> needed, Optional<Colleague> best) {
        super("Skill missing: " + needed);
        this.needed = EnumSet.copyOf(needed);
        this.best = best;
    }

    public Set<Skill> needed() {
        return needed;
    }

    /** Who has it, and the least to do; empty where nobody has. */
    public Optional<Colleague> best() {
        return best;
    }
}
