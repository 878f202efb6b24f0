package uk.gov.dwp.jobmatch.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.staff.Teams;
import uk.gov.dwp.jobmatch.staff.Teams.Team;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Words;

/** The teams with their numbers, each a way to its people. */
@Named
@RequestScoped
public class TeamsPage {

    @Inject
    Teams teams;

    @Inject
    Names names;

    @Inject
    Words words;

    private @Nullable List<Team> all;

    public List<Team> getTeams() {
        if (all == null) {
            all = teams.all();
        }
        return all;
    }

    /** A team by its role, and its site where it has one. */
    public String name(Team team) {
        String role = words.of("role." + team.role());
        return team.site().map(site -> role + ", " + names.site(site)).orElse(role);
    }

    /** How many have a skill; said in a word where nobody has. */
    public String number(long skilled) {
        return skilled == 0 ? words.of("teams.nobody") : String.valueOf(skilled);
    }
}
