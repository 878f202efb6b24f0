package uk.gov.dwp.jobmatch.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.staff.People;
import uk.gov.dwp.jobmatch.staff.People.Standing;
import uk.gov.dwp.jobmatch.staff.People.Wanted;
import uk.gov.dwp.jobmatch.web.form.Choice;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** Who signs in or did, by name, a page at a time; whom the reader asked for stands in the address. */
@Named
@RequestScoped
public class PeoplePage {

    private static final int ROWS = 50;

    @Inject
    People people;

    @Inject
    ListPlace place;

    @Inject
    Directory directory;

    @Inject
    Words words;

    private String role = "";
    private String site = "";
    private String office = "";
    private String skill = "";
    private String standing = "";
    private @Nullable KeysetPage<Person> page;
    private @Nullable Long absent;

    public KeysetPage<Person> getPage() {
        if (page == null) {
            Wanted wanted = new Wanted(role, site, office, skill, wantedStanding());
            page = place.page(
                    ROWS,
                    Person::username,
                    (username, limit) -> people.after(wanted, username, limit),
                    (username, limit) -> people.before(wanted, username, limit));
        }
        return page;
    }

    /** How many are let in and do not come. */
    public long getAbsent() {
        if (absent == null) {
            absent = people.absent();
        }
        return absent;
    }

    public boolean isFiltered() {
        return !(role + site + office + skill + standing).isEmpty();
    }

    public List<Choice> getRoles() {
        return offered(Role.OF_PEOPLE.stream().map(code -> new Choice(code, words.of("role." + code))));
    }

    public List<Choice> getSites() {
        return offered(directory.sites().stream().map(some -> new Choice(some.code(), some.name())));
    }

    public List<Choice> getOffices() {
        return offered(directory.offices().stream().map(some -> new Choice(some.code(), some.name())));
    }

    public List<Choice> getSkills() {
        return offered(
                Stream.of(new Choice("WELSH", words.of("people.welsh")), new Choice("BSL", words.of("people.bsl"))));
    }

    /** First those who work here, as long as nobody asks for others. */
    public List<Choice> getStandings() {
        return Arrays.stream(Standing.values())
                .map(some -> new Choice(
                        some == Standing.WORKING ? "" : some.name(),
                        words.of("standing." + some, people.absence().toDays())))
                .toList();
    }

    private List<Choice> offered(Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", words.of("people.any"))), choices)
                .toList();
    }

    /** Whoever works here, unless an address asks for others that there are. */
    private Standing wantedStanding() {
        return Choice.named(Standing.class, standing).orElse(Standing.WORKING);
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }
}
