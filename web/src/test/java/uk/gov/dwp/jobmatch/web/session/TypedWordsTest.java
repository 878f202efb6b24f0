package uk.gov.dwp.jobmatch.web.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedWordsTest {

    private static final String REPLY = "We have reset the account.";

    private final TypedWords typed = new TypedWords();
    private final Map<String, String[]> form = new LinkedHashMap<>();

    @Test
    void what_was_typed_is_shown_again_to_whoever_typed_it() {
        send("typedBy", "helpdesk", "reply", REPLY);

        assertEquals(Map.of("reply", REPLY), typed.of("helpdesk"));
    }

    @Test
    void nobody_else_sees_it() {
        send("typedBy", "helpdesk", "reply", REPLY);

        assertEquals(Map.of(), typed.of("helpdesk2"));
    }

    @Test
    void neither_a_password_nor_the_machinery_of_the_page_is_kept() {
        send(
                "typedBy", "helpdesk",
                "password", "correct horse battery",
                "formKey", "0f5a6c1e-7a4b-4c1d-9a53-1f0b8d6f2e77",
                "jakarta.faces.ViewState", "1234567890:1234567890",
                "reply-form-is-long", "reply-form-is-long");

        assertEquals(Map.of(), typed.of("helpdesk"));
    }

    @Test
    void no_more_is_kept_than_there_is_room_for() {
        send("typedBy", "helpdesk", "detail", "x".repeat(20_001), "reply", REPLY);

        assertEquals(Map.of("reply", REPLY), typed.of("helpdesk"));
    }

    @Test
    void a_form_that_does_not_say_whose_it_is_is_nobodys() {
        send("reply", REPLY);

        assertEquals(Map.of(), typed.of("helpdesk"));
    }

    @Test
    void it_can_be_typed_again_where_it_was_typed() {
        send("typedBy", "helpdesk", "reference", "UJ-2026-0000123", "reply", REPLY);

        assertEquals(Optional.of("/incident?reference=UJ-2026-0000123"), typed.page());
    }

    @Test
    void a_reply_is_kept_however_short_it_is() {
        send("typedBy", "helpdesk", "reply", "Yes.", "outcome", "RESOLVED");

        assertEquals(Map.of("reply", "Yes."), typed.of("helpdesk"));
    }

    @Test
    void what_has_become_a_draft_is_kept_here_no_longer() {
        send(
                "typedBy",
                "helpdesk",
                "reference",
                "UJ-2026-0000123",
                "reply",
                REPLY,
                "closeReason",
                "It is a duplicate.");

        typed.forget("reply");

        assertEquals(Map.of("closeReason", "It is a duplicate."), typed.of("helpdesk"));
        assertEquals("UJ-2026-0000123", typed.reference());
    }

    private void send(String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], new String[] {fields[i + 1]});
        }
        typed.keep("/incident", form);
    }
}
