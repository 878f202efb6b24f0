package uk.gov.dwp.jobmatch.queue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.IncidentState;

/**
 * Open incidents that no filter tells apart, and how many they are.
 *
 * @param officer user name of the one helpdesk person who may see them; empty where everybody may (domain.md X15)
 */
record Cell(Map<Facet, List<String>> values, String officer, long incidents) {

    /** The facets in the order in which {@link #SQL} writes them; of sites there may be three. */
    private static final Facet[] WRITTEN = {
        Facet.PRIORITY,
        Facet.OVERDUE,
        Facet.CHANNEL,
        Facet.STATE,
        Facet.AGE,
        Facet.LANGUAGE,
        Facet.CATEGORY,
        Facet.OWNER,
        Facet.SITE,
        Facet.SITE,
        Facet.SITE
    };

    /** Its code: one text, because to group by one is twice as fast as to group by twelve. */
    static final String SQL = """
            concat_ws('|', (array['IMMEDIATE', 'PRIORITY', 'STANDARD'])[priority_rank + 1], case when %s then 'YES' else 'NO' end,
                channel, state, %s, language, category, coalesce(owner, ''),
                coalesce(submitting_site, ''), coalesce(handling_site, ''), coalesce(home_site, ''),
                coalesce(officer, ''))
            """.formatted(Facet.LATE, Facet.HOW_OLD);

    static Cell read(String code, long incidents) {
        String[] parts = code.split("\\|", -1);
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        for (int i = 0; i < WRITTEN.length; i++) {
            if (!parts[i].isEmpty()) {
                values.merge(WRITTEN[i], List.of(parts[i].intern()), Cell::both);
            }
        }
        return new Cell(values, parts[WRITTEN.length].intern(), incidents);
    }

    private static List<String> both(List<String> some, List<String> other) {
        return some.containsAll(other) ? some : Arrays.asList(some.get(0), other.get(0));
    }

    List<String> of(Facet facet) {
        return values.getOrDefault(facet, List.of());
    }

    /** As {@link uk.gov.dwp.jobmatch.incident.WhoMaySee#UNRESTRICTED} says it for lists. */
    boolean isSeenBy(Person reader) {
        return officer.isEmpty() || officer.equals(reader.username()) || reader.has(Role.DUTY_MANAGER);
    }

    /** User name of whoever holds them; empty for nobody. */
    String owner() {
        return of(Facet.OWNER).stream().findFirst().orElse("");
    }

    boolean isLate() {
        return of(Facet.OVERDUE).contains("YES");
    }

    boolean isTakeable() {
        return owner().isEmpty() && state().isTakeable();
    }

    boolean isWaiting() {
        return state() == IncidentState.WAITING_FOR_CUSTOMER || state() == IncidentState.CALLBACK_OWED;
    }

    private IncidentState state() {
        return IncidentState.valueOf(of(Facet.STATE).get(0));
    }
}
