package uk.gov.dwp.jobmatch.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.directory.PolicyTerms;
import uk.gov.dwp.jobmatch.routing.Policy;

class PolicyRulesTest {

    private static final Set<String> SITES = Set.of("TELFORD", "DUNDEE");

    @Test
    void the_policy_that_the_helpdesk_starts_with_is_sound() {
        assertEquals(List.of(), faults(terms("TELFORD", List.of("dwp.gov.uk"), 30, 4, 20, Map.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, 20, TARGET_OUT_OF_RANGE IMMEDIATE_TARGET",
        "1441, 4, 20, TARGET_OUT_OF_RANGE IMMEDIATE_TARGET",
        "30, 0, 20, TARGET_OUT_OF_RANGE PRIORITY_TARGET",
        "30, -1, 20, TARGET_OUT_OF_RANGE PRIORITY_TARGET",
        "30, 4, 501, TARGET_OUT_OF_RANGE STANDARD_TARGET",
        "30, 21, 20, TARGETS_REVERSED"
    })
    void targets_are_not_nought_nor_endless_nor_the_wrong_way_round(
            long immediate, long priority, long standard, String fault) {
        assertEquals(
                List.of(fault),
                faults(terms("TELFORD", List.of("dwp.gov.uk"), immediate, priority, standard, Map.of())));
    }

    @ParameterizedTest
    @CsvSource({"localhost", "dwp.gov.uk.", ".dwp.gov.uk", "@dwp.gov.uk", "DWP.gov.uk", "dwp..uk", "-dwp.gov.uk"})
    void a_domain_has_a_dot_within_and_nothing_but_small_letters_digits_and_hyphens(String domain) {
        assertEquals(
                List.of("DOMAIN_MALFORMED " + domain),
                faults(terms("TELFORD", List.of("dwp.gov.uk", domain), 30, 4, 20, Map.of())));
    }

    @Test
    void somebody_must_be_able_to_write_for_dwp() {
        assertEquals(List.of("DOMAIN_MISSING"), faults(terms("TELFORD", List.of(), 30, 4, 20, Map.of())));
    }

    @Test
    void only_a_site_that_works_is_the_default_or_home_to_an_area() {
        assertEquals(
                List.of("SITE_UNKNOWN", "SITE_UNKNOWN"),
                faults(terms("LEEDS", List.of("dwp.gov.uk"), 30, 4, 20, Map.of("LEEDS", List.of("LS")))));
    }

    @Test
    void an_area_is_one_letter_or_two_and_has_one_site() {
        assertEquals(
                List.of("AREA_MALFORMED LS1", "AREA_TWICE LS"),
                faults(terms(
                        "TELFORD", List.of("dwp.gov.uk"), 30, 4, 20, Map.of("TELFORD", List.of("LS", "LS1", "LS")))));
    }

    @ParameterizedTest
    @CsvSource({"0906 123 4567", "ring us", "''"})
    void people_at_risk_get_a_number_that_can_be_rung(String phone) {
        Policy policy = policy("TELFORD", List.of("dwp.gov.uk"), 30, 4, 20, phone);

        assertEquals(List.of("PHONE_MALFORMED"), faults(new PolicyTerms(policy, 90, 7, 5, 3, Map.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 7, 5, 3, ABSENT_DAYS",
        "90, 0, 5, 3, PASSWORD_DAYS",
        "90, 7, 0, 3, ALERT_MINUTES",
        "90, 7, 5, -1, ALERT_REPEATS"
    })
    void other_numbers_make_sense_too(int absent, int password, int minutes, int repeats, String term) {
        Policy policy = policy("TELFORD", List.of("dwp.gov.uk"), 30, 4, 20, "01632 960 999");

        assertEquals(
                List.of("NUMBER_OUT_OF_RANGE " + term),
                faults(new PolicyTerms(policy, absent, password, minutes, repeats, Map.of())));
    }

    private static List<String> faults(PolicyTerms terms) {
        return PolicyRules.faults(terms, SITES).stream()
                .map(fault -> (fault.kind() + " " + fault.about()).strip())
                .toList();
    }

    private static PolicyTerms terms(
            String site,
            List<String> domains,
            long immediate,
            long priority,
            long standard,
            Map<String, List<String>> areas) {
        return new PolicyTerms(
                policy(site, domains, immediate, priority, standard, "01632 960 999"), 90, 7, 5, 3, areas);
    }

    private static Policy policy(
            String site, List<String> domains, long immediate, long priority, long standard, String phone) {
        return new Policy(
                0,
                site,
                domains,
                false,
                false,
                Duration.ofMinutes(immediate),
                Duration.ofHours(priority),
                Duration.ofHours(standard),
                phone);
    }
}
