package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.whole.Records;

/** What nobody should tell of an account: refused as the partners' contract refuses it, and nothing of the account is there afterwards. */
class HostileAccountsIT {

    private static final String NINO = "QQ 12 34 56 C";

    private final Records records = Caller.HELPDESK.records();
    private final Caller site = Door.ACCOUNTS.caller();
    private final String account = "UJH-" + UUID.randomUUID();

    private Message told() {
        return Message.of("""
                <p:upsertAccountRequest><p:header><p:messageId>%s</p:messageId><p:sentAt>2026-11-20T09:30:00Z</p:sentAt></p:header>\
                <p:account><p:accountRef>%s</p:accountRef><p:version>1</p:version><p:accountType>JOBSEEKER</p:accountType>\
                <p:accountOrigin>ONLINE</p:accountOrigin><p:opened><p:at>2012-11-19T08:00:00Z</p:at></p:opened>\
                <p:name>Blodwen Hughes</p:name><p:postcode>LS1 9ZZ</p:postcode></p:account></p:upsertAccountRequest>""".formatted(UUID.randomUUID(), account));
    }

    @AfterEach
    void nothing_of_it_is_there() {
        assertEquals(List.of(), records.rows("select 1 from account where reference = ?", account));
        assertEquals(List.of(), records.rows("select 1 from account_holder where account = ?", account));
        assertFalse(Caller.HELPDESK.log().replace(" ", "").contains("QQ123456C"), "The number is in the server's log");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p:name>Blodwen Hughes | <p:name># LONG | account/name | TOO_LONG",
                "<p:postcode>LS1 9ZZ | <p:postcode># LONG | account/postcode | TOO_LONG",
                "<p:version>1< | <p:version>#< | account | BROKEN",
                "<p:version>1< | <p:version>99999999999999999999< | account | BROKEN",
                "<p:version>1< | <p:version>-1< | account/version | OUT_OF_RANGE",
                "2012-11-19T | 0000-11-19T | account/opened/at | WRONG_TYPE",
                "2012-11-19T | -0044-03-15T | account/opened/at | OUT_OF_RANGE",
                "2012-11-19T | 0001-01-01T | account/opened/at | OUT_OF_RANGE",
                "2012-11-19T | 2013-02-30T | account/opened/at | WRONG_TYPE",
                "2012-11-19T | 999999999-01-01T | account/opened/at | IN_THE_FUTURE",
                "2012-11-19T | -999999999-01-01T | account/opened/at | OUT_OF_RANGE",
                "2012-11-19T | 99999999999-01-01T | account/opened/at | WRONG_TYPE",
                "<p:accountType>JOBSEEKER | <p:accountType># | account/accountType | WRONG_FORMAT",
                "<p:name> | <p:nickname>#</p:nickname><p:name> | account | MISPLACED",
                "<p:name> | <p:name x=\"#\"> | account | BROKEN",
                "<p:version>1</p:version> | <p:version>1</p:version><p:version>2</p:version> | account | MISPLACED"
            })
    void the_place_is_told_and_never_the_value(String right, String spoilt, String path, String code) {
        String wrong = spoilt.replace("LONG", "x".repeat(10_000)).replace("#", NINO);

        Answer answer = site.send(told().with(right, wrong));

        answer.isRefusalOf(path, code);
        assertFalse(answer.body().replace(" ", "").contains("QQ123456C"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "&#0;", "\1", "&#1;", "\033[31m", "&#xFFFE;", "&#xD800;"})
    void a_character_that_ends_the_text_for_one_reader_is_refused(String character) {
        site.send(told().with("Blodwen", "Blodwen" + character)).isRefusal(500, "MALFORMED_XML");
    }

    @Test
    void a_message_without_end_is_refused_whether_or_not_it_says_how_long_it_is() {
        byte[] large = told().with("Blodwen", "x".repeat(9 << 20))
                .toString()
                .replace("partner:v1", "accounts:v1")
                .getBytes(StandardCharsets.UTF_8);

        site.send(large).isRefusal(413, "TOO_LARGE");
        site.sendInChunks(large).isRefusal(413, "TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:jobmatch-helpdesk:accounts:v2", "urn:jobmatch-helpdesk:partner:v1", "urn:elsewhere"})
    void the_words_of_another_contract_are_not_understood(String contract) {
        site.send(told().toString().replace("urn:jobmatch-helpdesk:partner:v1", contract))
                .isRefusal(500, "UNKNOWN_OPERATION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\nB", "A\tB", "A&#13;B", "A\u0085B", "A\u2028B", "../etc/passwd\nWARN x"})
    void a_reference_of_several_lines_is_none(String reference) {
        site.send(told().with(account, reference)).isRefusalOf("account/accountRef", "WRONG_FORMAT");

        assertEquals(
                List.of(), records.rows("select 1 from account where reference ~ '^A.B$' or reference like '../%'"));
    }
}
