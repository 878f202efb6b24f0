package uk.gov.dwp.jobmatch.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LanguageChoiceTest {

    @Test
    void the_choice_is_taken_out_of_the_address_and_the_rest_stays() {
        assertEquals("", LanguageChoice.without("lang", "lang=cy"));
        assertEquals("?a=1&b=2", LanguageChoice.without("lang", "a=1&lang=cy&b=2"));
        assertEquals("?slang=x", LanguageChoice.without("lang", "slang=x&lang=en"));
    }
}
