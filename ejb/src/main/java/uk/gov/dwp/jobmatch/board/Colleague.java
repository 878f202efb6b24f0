package uk.gov.dwp.jobmatch.board;

import java.util.Comparator;
import java.util.Set;
import uk.gov.dwp.jobmatch.directory.Person;

/**
 * Somebody who makes SERCO's calls.
 *
 * @param calls how many they have and have not made
 */
public record Colleague(Person person, long calls) {

    /** Whoever has the least to do comes first. */
    static final Comparator<Colleague> BY_LOAD = Comparator.comparingLong(Colleague::calls)
            .thenComparing(colleague -> colleague.person().displayName());

    boolean has(Set<Skill> skills) {
        return skills.stream().allMatch(skill -> skill.isHeldBy(person));
    }
}
