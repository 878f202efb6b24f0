package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.People;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Who may sign in, by name, a page at a time. */
@Named
@RequestScoped
public class PeoplePage {

    private static final int ROWS = 50;

    @Inject
    People people;

    @Inject
    Names names;

    @Inject
    Words words;

    private String after = "";
    private String before = "";
    private @Nullable KeysetPage<Person> page;

    public KeysetPage<Person> getPage() {
        if (page == null) {
            page = before.isEmpty()
                    ? KeysetPage.forwards(people.after(after, ROWS + 1), ROWS, !after.isEmpty())
                    : KeysetPage.backwards(people.before(before, ROWS + 1), ROWS);
        }
        return page;
    }

    public String roles(Person person) {
        return person.roles().stream().map(role -> words.of("role." + role)).collect(Collectors.joining(", "));
    }

    /** The office or site that somebody's roles are held for. */
    public String place(Person person) {
        return person.office()
                .map(names::office)
                .or(() -> person.site().map(names::site))
                .orElse("");
    }

    public String skills(Person person) {
        return Stream.of(
                        person.speaksWelsh() ? words.of("people.welsh") : "",
                        person.signsBsl() ? words.of("people.bsl") : "")
                .filter(skill -> !skill.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
