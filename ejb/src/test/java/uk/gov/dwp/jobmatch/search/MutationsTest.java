package uk.gov.dwp.jobmatch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutationsTest {

    /** A word as the dictionary has it, then its soft, nasal and aspirate mutations as far as it has them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cyfrif gyfrif nghyfrif chyfrif",
                "post bost mhost phost",
                "tudalen dudalen nhudalen thudalen",
                "gwefan wefan ngwefan",
                "gwaith waith ngwaith",
                "bocs focs mocs",
                "dogfen ddogfen nogfen",
                "llythyr lythyr",
                "manylion fanylion",
                "rhif rif"
            })
    void each_form_of_a_word_leads_to_every_other(String forms) {
        List<String> all = List.of(forms.split(" "));

        for (String one : all) {
            for (String other : all) {
                assertTrue(
                        one.equals(other) || Mutations.of(one).contains(other),
                        () -> other + " is not found by " + one);
            }
        }
    }

    @Test
    void letters_that_are_one_in_welsh_do_not_mutate_as_the_first_of_them() {
        assertEquals(
                Set.of("llythyr"),
                Set.copyOf(Mutations.of("lythyr")).stream()
                        .filter(form -> form.startsWith("ll"))
                        .collect(java.util.stream.Collectors.toSet()));
        assertEquals(Set.of(), Set.copyOf(Mutations.of("ffôn")));
    }

    @Test
    void a_form_is_told_without_accents_and_in_small_letters() {
        assertTrue(Mutations.of("Tŷ-bach").contains("dy-bach"));
    }

    @Test
    void two_letters_are_too_few_to_say() {
        assertEquals(Set.of(), Mutations.of("tŷ"));
    }
}
