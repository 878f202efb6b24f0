package uk.gov.dwp.jobmatch.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Says in words what somebody may do, where, and in which languages. */
@Named
@RequestScoped
public class PersonWords {

    @Inject
    Names names;

    @Inject
    Words words;

    @Inject
    Times times;

    public String roles(Person person) {
        return Role.OF_PEOPLE.stream()
                .filter(person::has)
                .map(role -> words.of("role." + role))
                .collect(Collectors.joining(", "));
    }

    /** The office and the site that somebody's roles are held for. */
    public String place(Person person) {
        return said(
                names.office(person.office().orElse(null)),
                names.site(person.site().orElse(null)));
    }

    public String skills(Person person) {
        return said(
                person.speaksWelsh() ? words.of("people.welsh") : "", person.signsBsl() ? words.of("people.bsl") : "");
    }

    /** Until when a password that an administrator has seen lets them in; empty where they have their own. */
    public String passwordDue(Person person) {
        return person.password()
                .lapsesAt()
                .filter(lapses -> person.password().isDue())
                .map(lapses -> words.of(
                        times.isOverdue(lapses) ? "people.password-due.lapsed" : "people.password-due.until",
                        times.soon(lapses)))
                .orElse("");
    }

    /** When that password stops opening anything. */
    public String passwordUntil(Person person) {
        return person.password().lapsesAt().map(times::soon).orElse("");
    }

    /** Whether they are let in. */
    public String state(Person person) {
        if (person.leftAt().isPresent()) {
            return words.of("standing.LEFT");
        }
        return words.of(person.isActive() ? "standing.WORKING" : "standing.LOCKED");
    }

    private static String said(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
