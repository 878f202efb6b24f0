package uk.gov.dwp.jobmatch.search;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;

/** Whatever way an incident is looked for, it is found by those who may open it and by nobody else. */
class WhoFindsWhatTest {

    private static final List<String> SEARCHERS = List.of(
            "adviser",
            "adviser-in-walsall",
            "helpdesk",
            "helpdesk2",
            "dutymanager",
            "teamleader-telford",
            "teamleader-dundee",
            "qat",
            "caller");

    /** All of them match all of these. */
    private static final List<String> TYPED = List.of(
            "same@example.com",
            "colleague@dwp.gov.uk",
            "01632 960 001",
            "ACC-1",
            "VAC-1",
            "RAISED-1",
            "carys powell",
            "zebra");

    private final Helpdesk helpdesk = new Helpdesk();
    private final List<Incident> incidents = new ArrayList<>();

    @BeforeEach
    void acceptOneOfEach() {
        Stream.of(
                        aForm().fromJobcentre(),
                        aForm(),
                        aForm().fromEmployerDirect("DUNDEE"),
                        aForm().handledBy("DUNDEE"),
                        aForm().fromJobseekerDirect(),
                        aForm().fromEmployerOnline(),
                        aForm().fromJobseekerOnline(),
                        aForm().fromJobseekerOnline().callRequired(),
                        aForm().fromJobcentre(),
                        aForm())
                .map(WhoFindsWhatTest::alike)
                .map(helpdesk::accept)
                .forEach(incidents::add);
        helpdesk.sql(
                "insert into restriction values (?, 'helpdesk2', 'Known', 'dutymanager', now()), (?, 'adviser-in-walsall', 'Known', 'dutymanager', now())",
                incidents.get(8).id(),
                incidents.get(9).id());
        helpdesk.sql(
                "insert into former_site values (?, 'DUNDEE', now())",
                incidents.get(1).id());
    }

    private static FormFixture alike(FormFixture form) {
        return form.named("Carys Powell")
                .withEmail("same@example.com")
                .withDwpEmail("colleague@dwp.gov.uk")
                .withAccount("ACC-1")
                .aboutVacancy("VAC-1")
                .withRaiserReference("RAISED-1")
                .withDetail("A zebra crossed.");
    }

    @Test
    void in_every_way_and_every_role() {
        assertAll(SEARCHERS.stream()
                .flatMap(person -> TYPED.stream().map(typed -> () -> {
                    Search search = helpdesk.as(person, Search.class);

                    List<Findings> found = search.find(new Sought(typed));

                    assertEquals(toBeSeenBy(person), references(found), person + " looks for " + typed);
                    assertEquals(
                            toBeSeenBy(person).size(),
                            found.stream().mapToInt(Findings::count).sum(),
                            person + " counts " + typed);
                })));
    }

    @Test
    void by_reference() {
        for (String person : SEARCHERS) {
            WhoMaySee sight = helpdesk.as(person, WhoMaySee.class);
            for (Incident incident : incidents) {
                boolean known = sight.mayBeSeen(incident.id()) || sight.isClosedToCaller(incident.id());

                assertEquals(
                        known,
                        helpdesk.as(person, Search.class)
                                .exactly(new Sought(incident.reference()))
                                .isPresent(),
                        person + " looks for " + incident.reference());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"siteagent", "policy", "auditor", "admin", "ed", "serco-jd", "uj-site", "nobody"})
    void the_others_find_nothing_at_all(String person) {
        Search search = helpdesk.as(person, Search.class);

        assertThrows(EJBAccessException.class, () -> search.find(new Sought("zebra")));
        assertThrows(EJBAccessException.class, () -> search.more(new Sought("zebra"), Match.WORDS, Long.MAX_VALUE));
        assertThrows(
                EJBAccessException.class,
                () -> search.exactly(new Sought(incidents.get(0).reference())));
    }

    private Set<String> toBeSeenBy(String person) {
        WhoMaySee sight = helpdesk.as(person, WhoMaySee.class);
        return incidents.stream()
                .filter(incident -> sight.mayBeSeen(incident.id()))
                .map(Incident::reference)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> references(List<Findings> found) {
        return found.stream()
                .flatMap(findings -> findings.hits().stream())
                .map(Hit::reference)
                .collect(toCollection(TreeSet::new));
    }
}
