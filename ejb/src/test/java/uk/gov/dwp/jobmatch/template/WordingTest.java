package uk.gov.dwp.jobmatch.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.template.Wording.Fault;
import uk.gov.dwp.jobmatch.template.Wording.Problem;

class WordingTest {

    @Test
    void what_is_whole_in_both_languages_can_be_published() {
        assertEquals(
                List.of(),
                wording("Quote {reference}.", "Dyfynnwch {reference}.").problems());
    }

    @Test
    void neither_language_goes_without_the_other() {
        assertEquals(
                List.of(new Problem("wordsCy", Fault.MISSING, "")),
                wording("It is mended.", " \n").problems());
        assertEquals(
                List.of(new Problem("titleEn", Fault.MISSING, ""), new Problem("wordsEn", Fault.MISSING, "")),
                new Wording(null, "", "Wedi’i drwsio", "", "Mae wedi’i drwsio.").problems());
    }

    @Test
    void an_unknown_placeholder_is_refused_by_its_name() {
        assertEquals(
                List.of(new Problem("wordsEn", Fault.UNKNOWN_PLACEHOLDER, "{customers name}")),
                wording("Dear {customers name}", "Annwyl gwsmer").problems());
    }

    @Test
    void both_languages_leave_the_same_places_open() {
        assertEquals(
                List.of(new Problem("wordsCy", Fault.OTHER_LANGUAGE_HAS, "{my name}")),
                wording("Quote {reference}. {my name}", "Dyfynnwch {reference}.")
                        .problems());
    }

    @Test
    void nothing_is_longer_than_its_place() {
        assertEquals(
                List.of(
                        new Problem("titleEn", Fault.TOO_LONG, ""),
                        new Problem("titleCy", Fault.TOO_LONG, ""),
                        new Problem("wordsEn", Fault.TOO_LONG, ""),
                        new Problem("wordsCy", Fault.TOO_LONG, "")),
                new Wording(null, "x".repeat(101), "x".repeat(101), "x".repeat(4001), "x".repeat(4001)).problems());
    }

    @Test
    void a_value_is_text_whatever_it_looks_like() {
        TemplateText text = new TemplateText("{customer name}: {reference}", Language.EN);

        assertEquals("{reference} $1 \\: {reference} $1 \\", text.filledWith(one -> Optional.of("{reference} $1 \\")));
    }

    @Test
    void what_is_missing_is_a_gap_to_see_in_the_language_of_the_text() {
        assertEquals(
                "Dear [[customer name]]",
                new TemplateText("Dear {customer name}", Language.EN).filledWith(one -> Optional.empty()));
        assertEquals(
                "Annwyl [[enw’r cwsmer]]",
                new TemplateText("Annwyl {customer name}", Language.CY).filledWith(one -> Optional.of(" ")));
    }

    @Test
    void a_preview_shows_a_day_as_each_language_writes_it() {
        assertEquals("On 24 November 2026", new TemplateText("On {received}", Language.EN).preview());
        assertEquals("Ar 24 Tachwedd 2026", new TemplateText("Ar {received}", Language.CY).preview());
    }

    @Test
    void a_gap_is_found_until_it_is_filled() {
        assertEquals(Optional.of("customer name"), TemplateText.firstGap("Dear [[customer name]], [[site]]"));
        assertEquals(Optional.empty(), TemplateText.firstGap("Dear Ms Whitlock [sic]"));
    }

    private static Wording wording(String english, String welsh) {
        return new Wording(null, "Mended", "Wedi’i drwsio", english, welsh);
    }
}
