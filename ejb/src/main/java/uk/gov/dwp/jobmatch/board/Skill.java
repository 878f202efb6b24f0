package uk.gov.dwp.jobmatch.board;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.Language;

/** A language that some customers need and some callers have. */
public enum Skill {
    WELSH(customer -> customer.language() == Language.CY, Person::speaksWelsh),
    BSL(Skill::asksForSigns, Person::signsBsl);

    private static final Pattern SIGNS = Pattern.compile("(?i)\\b(BSL|sign language|iaith arwyddion|IAP)\\b");

    @SuppressWarnings("ImmutableEnumChecker") // method references that capture nothing
    private final Predicate<Customer> needed;

    @SuppressWarnings("ImmutableEnumChecker") // method references that capture nothing
    private final Predicate<Person> held;

    Skill(Predicate<Customer> needed, Predicate<Person> held) {
        this.needed = needed;
        this.held = held;
    }

    /** What whoever makes one call about all of these must have. */
    static Set<Skill> neededFor(List<Incident> incidents) {
        Set<Skill> needed = EnumSet.noneOf(Skill.class);
        for (Skill skill : values()) {
            if (incidents.stream()
                    .anyMatch(incident -> skill.needed.test(incident.form().customer()))) {
                needed.add(skill);
            }
        }
        return needed;
    }

    boolean isHeldBy(Person person) {
        return held.test(person);
    }

    private static boolean asksForSigns(Customer customer) {
        String needs = customer.contactNeeds();
        return needs != null && SIGNS.matcher(needs).find();
    }
}
