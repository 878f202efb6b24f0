package uk.gov.dwp.jobmatch.web.holderright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.account.AccountHolder;
import uk.gov.dwp.jobmatch.account.AccountState;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.consent.Consent;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.feed.ActivityTold;
import uk.gov.dwp.jobmatch.file.FileType;
import uk.gov.dwp.jobmatch.holderright.Decision;
import uk.gov.dwp.jobmatch.holderright.FileSection;
import uk.gov.dwp.jobmatch.holderright.HolderField;
import uk.gov.dwp.jobmatch.holderright.HolderRecord;
import uk.gov.dwp.jobmatch.holderright.HolderRequest;
import uk.gov.dwp.jobmatch.holderright.RequestNotPossible;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.retention.RecordClass;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.web.language.Words;

class HolderFileTextTest {

    @Test
    void a_record_stands_there_for_people_and_behind_it_for_programs() {
        assertEquals("""
                <dl>
                <dt>Email address</dt><dd>ada@bakery.example</dd>
                </dl>
                <script type="application/json">{"record":"ACCOUNT","email":"ada@bakery.example"}</script>
                """, written(Language.EN, "ada@bakery.example"));
    }

    @Test
    void nothing_that_somebody_wrote_becomes_a_part_of_the_page() {
        String hostile = "</script><script>alert(1)</script>\"\\ & é\n<!--";

        String written = written(Language.EN, hostile);

        assertTrue(written.contains(
                "<dd>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;\\ &amp; é\n&lt;!--</dd>"));
        assertTrue(written.contains("\\u003c/script\\u003e\\u003cscript\\u003ealert(1)"));
        assertTrue(written.contains("\\u0022\\u005c \\u0026 \\u00e9\\u000a\\u003c!--\"}"));
        assertFalse(written.contains("<script>"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void it_is_written_in_the_language_of_its_reader(Language language) {
        String label = language == Language.CY ? "<dt>Cyfeiriad e-bost</dt>" : "<dt>Email address</dt>";

        assertTrue(written(language, "x").contains(label));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACCOUNT      | kind         | JOBSEEKER             | Jobseeker                           | Ceisiwr gwaith
            ACCOUNT      | opened_at    | 2012-05-03T09:15:00Z  | 3 May 2012 at 10:15                 | 3 Mai 2012 am 10:15
            ACCOUNT      | phone        | +447700900123         | 07700 900123                        | 07700 900123
            CONSENT      | given        | false                 | No, taken back                      | Na, wedi’i dynnu’n ôl
            MESSAGE      | written_by   | duty-manager, system  | Duty manager, The helpdesk’s own system | Rheolwr ar ddyletswydd, System y ddesg gymorth ei hun
            MESSAGE      | written_by   | Contact centre        | Contact centre                      | Contact centre
            CALLBACK     | owner_group  | TEAM_LEADER           | Team Leader of an Employer Direct site | Arweinydd Tîm safle Employer Direct
            REQUEST      | received_on  | 2012-05-03            | 3 May 2012                          | 3 Mai 2012
            ACCOUNT_LOOK | role         | adviser               | Adviser                             | Cynghorydd
            INCIDENT     | state        | WRITTEN_LATER         | WRITTEN_LATER                       | WRITTEN_LATER
            INCIDENT     | summary      | CLOSED                | CLOSED                              | CLOSED
            """)
    void people_read_words_and_local_times(
            FileSection section, String field, String kept, String english, String welsh) {
        assertEquals(english, new FieldWords(Language.EN).of(section, field, kept));
        assertEquals(welsh, new FieldWords(Language.CY).of(section, field, kept));
    }

    @Test
    void programs_read_codes_and_times_as_they_are_kept() {
        StringWriter file = new StringWriter();

        new HolderFileText(Language.CY, new PrintWriter(file))
                .write(new HolderRecord(FileSection.CONSENT, Map.of("at", "2012-05-03T09:15:00Z")));

        assertTrue(file.toString().contains("{\"record\":\"CONSENT\",\"at\":\"2012-05-03T09:15:00Z\"}"));
        assertTrue(file.toString().contains("<dd>3 Mai 2012 am 10:15</dd>"));
    }

    @Test
    void every_code_that_a_record_may_keep_has_words_in_both_languages() {
        List<Map.Entry<String, Object[]>> codes = List.of(
                Map.entry("ACCOUNT.kind", CustomerType.values()),
                Map.entry("ACCOUNT.origin", AccountOrigin.values()),
                Map.entry("ACCOUNT.state", AccountState.values()),
                Map.entry("ACCOUNT.email_origin", AccountHolder.EmailOrigin.values()),
                Map.entry("CONSENT.given", new Object[] {true, false}),
                Map.entry("CONSENT.door", Consent.Door.values()),
                Map.entry("ACTIVITY.kind", ActivityTold.Kind.values()),
                Map.entry("INCIDENT.state", IncidentState.values()),
                Map.entry("RESTRICTED_INCIDENT.state", IncidentState.values()),
                Map.entry("INCIDENT.channel", Channel.values()),
                Map.entry("INCIDENT.category", Category.values()),
                Map.entry("MESSAGE.kind", new Object[] {Entry.Kind.REPLY, Entry.Kind.UPDATED}),
                Map.entry("ATTACHMENT.type", FileType.values()),
                Map.entry("CALLBACK.state", CallbackState.values()),
                Map.entry("CALLBACK.owner_group", new Object[] {"TEAM_LEADER", "JOBCENTRE", OwnerGroup.SERCO_QAT}),
                Map.entry("REQUEST.kind", HolderRequest.Kind.values()),
                Map.entry("REQUEST.state", HolderRequest.State.values()),
                Map.entry("REQUEST.verdict", Decision.Verdict.values()),
                Map.entry("REQUEST.ground", Decision.Ground.values()),
                Map.entry("LOOK.action", new Object[] {
                    AuditAction.INCIDENT_READ,
                    AuditAction.CALLBACK_READ,
                    AuditAction.ATTACHMENT_READ,
                    AuditAction.STATUS_READ
                }),
                Map.entry("language", Language.values()),
                Map.entry(
                        "outcome",
                        Stream.of(Outcome.values(), CallOutcome.values())
                                .flatMap(Arrays::stream)
                                .toArray()),
                Map.entry("result", new Object[] {"ALLOWED", "REFUSED", "DONE"}),
                Map.entry("role", new Object[] {Role.ADVISER, Role.HELPDESK, Role.DUTY_MANAGER, "staff", "system"}),
                Map.entry("written_by", new Object[] {Role.HELPDESK, "staff", "system"}));

        assertEquals(
                FieldWords.CODES.keySet(), codes.stream().map(Map.Entry::getKey).collect(Collectors.toSet()));
        assertEquals(
                List.of(),
                codes.stream()
                        .flatMap(field -> Arrays.stream(field.getValue())
                                .map(code -> FieldWords.CODES.get(field.getKey()) + code))
                        .filter(key -> !Words.has(Language.EN, key) || !Words.has(Language.CY, key))
                        .toList());
    }

    @Test
    void every_code_on_these_pages_has_words() {
        ResourceBundle words = ResourceBundle.getBundle("uk.gov.dwp.jobmatch.web.language.words", Locale.ENGLISH);
        Stream<String> codes = Stream.of(
                        keys("file.section.", FileSection.values()),
                        keys("holderKind.", HolderRequest.Kind.values()),
                        keys("holderState.", HolderRequest.State.values()),
                        keys("holderIdentity.", HolderRequest.Identity.values()),
                        keys("holderField.", HolderField.values()),
                        keys("verdict.", Decision.Verdict.values()),
                        keys("ground.", Decision.Ground.values()),
                        keys("openIncidents.", Decision.OpenIncidents.values()),
                        keys("problem.holder.", RequestNotPossible.Why.values()),
                        keys("recordClass.", RecordClass.values()),
                        Stream.of("file.title.ACCESS", "file.title.WHO_LOOKED"))
                .flatMap(some -> some);

        assertEquals(List.of(), codes.filter(key -> !words.containsKey(key)).toList());
    }

    private static Stream<String> keys(String start, Enum<?>... codes) {
        return Arrays.stream(codes).map(code -> start + code.name());
    }

    private static String written(Language language, String email) {
        StringWriter file = new StringWriter();
        new HolderFileText(language, new PrintWriter(file))
                .write(new HolderRecord(FileSection.ACCOUNT, Map.of("email", email)));
        return file.toString().replace(System.lineSeparator(), "\n");
    }
}
