package uk.gov.dwp.jobmatch.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.routing.Situations.Situation;

class ExplanationTest {

    private static final Places DUNDEE = new Places("Dundee", "Telford", "Annesley", "Telford", "Leeds Eastgate");
    private static final String ENDLESS = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch ".repeat(5);
    private static final Pattern SLIP = Pattern.compile("null|  | [,.;]|,[,.;]|;[,.;]|@|[0-9]");

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            JOBCENTRE | EMPLOYER | OWN | Reply goes to the employer because they have an email address. | Aiff yr ateb at y cyflogwr am fod ganddo gyfeiriad e-bost.
            JOBCENTRE | EMPLOYER | NONE | Reply goes to the DWP user because the employer has no email address; the local Jobcentre (Leeds Eastgate) calls. | Aiff yr ateb at y defnyddiwr DWP am fod y cyflogwr heb e-bost; bydd y Ganolfan Byd Gwaith leol (Leeds Eastgate) yn ffonio.
            JOBCENTRE_OWN | UNKNOWN | NONE | Reply goes to the DWP user because the problem is their own. | Aiff yr ateb at y defnyddiwr DWP am mai ei broblem ei hun yw hon.
            EMPLOYER_DIRECT | EMPLOYER | NONE | Reply goes to the Dundee inbox because the incident came from Employer Direct at Dundee; Dundee's Team Leader calls because the employer has no email address. | Aiff yr ateb i fewnflwch Dundee gan i'r digwyddiad ddod o Employer Direct Dundee; bydd Arweinydd Tîm Dundee yn ffonio am fod y cyflogwr heb e-bost.
            JOBSEEKER_DIRECT | JOBSEEKER | SHARED | Reply goes to SERCO's inbox because the incident came from Jobseeker Direct; SERCO's QAT arranges a call because the jobseeker uses a shared mailbox. | Aiff yr ateb i fewnflwch SERCO gan i'r digwyddiad ddod o Jobseeker Direct; bydd QAT SERCO yn trefnu galwad am fod y ceisiwr gwaith yn rhannu e-bost.
            EMPLOYER_ONLINE | EMPLOYER | SUPPRESSED | Reply goes to the Annesley inbox because the employer's email bounces; Annesley's Team Leader calls. | Aiff yr ateb i fewnflwch Annesley am fod e-bost y cyflogwr yn methu; bydd Arweinydd Tîm Annesley yn ffonio.
            ANONYMOUS | UNKNOWN | OWN | Reply goes to the unverified address given because the sender is anonymous. | Aiff yr ateb i'r cyfeiriad a roddwyd, heb ei wirio, am fod yr anfonwr yn ddienw.
            ANONYMOUS | EMPLOYER | NONE | Reply goes to the Telford inbox because the sender is anonymous and gave no email address; Telford's Team Leader calls. | Aiff yr ateb i fewnflwch Telford am fod yr anfonwr yn ddienw a heb gyfeiriad e-bost; bydd Arweinydd Tîm Telford yn ffonio.
            JOBCENTRE | EMPLOYER | INVALID | Nothing is sent until the form has been corrected. | Ni chaiff dim ei anfon nes i'r ffurflen gael ei chywiro.
            """)
    void an_answer_that_nobody_asked_to_be_phoned_is_explained(
            Channel channel, CustomerType type, EmailState email, String english, String welsh) {
        Facts facts = new Facts(
                channel,
                type,
                email,
                PhoneState.OK,
                false,
                DwpEmailState.OK,
                false,
                SiteChoice.SUBMITTING,
                false,
                false);

        assertEquals(new Explanation(english, welsh), explained(facts, Policy.defaults(), DUNDEE));
    }

    @Test
    void a_held_call_from_a_handling_site_is_explained_whole() {
        Facts facts = new Facts(
                Channel.EMPLOYER_DIRECT,
                CustomerType.EMPLOYER,
                EmailState.OWN,
                PhoneState.OK,
                true,
                DwpEmailState.NONE,
                true,
                SiteChoice.SUBMITTING_AND_HANDLING,
                false,
                false);

        assertEquals(
                new Explanation(
                        "Reply goes to the Telford inbox, copied to Dundee and the employer, because Telford handles it;"
                                + " Telford's Team Leader calls, if the duty manager agrees, because a call was asked for.",
                        "Aiff yr ateb i fewnflwch Telford, a chopïau i Dundee ac at y cyflogwr, am mai Telford sy'n ei"
                                + " drin; bydd Arweinydd Tîm Telford yn ffonio, os cytuna'r rheolwr dyletswydd, am fod"
                                + " cais am alwad."),
                explained(facts, Situations.policy(true, false), DUNDEE));
    }

    @Test
    void an_escalation_says_why_the_dwp_user_is_phoned() {
        Facts facts = new Facts(
                Channel.JOBCENTRE,
                CustomerType.JOBSEEKER,
                EmailState.NONE,
                PhoneState.OK,
                false,
                DwpEmailState.BAD,
                true,
                SiteChoice.NONE,
                false,
                false);

        assertEquals(
                new Explanation(
                        "The DWP user is answered by phone because staff safety is at risk and there is no valid DWP"
                                + " address; the local Jobcentre calls, if the duty manager agrees.",
                        "Caiff y defnyddiwr DWP ateb dros y ffôn am fod diogelwch staff mewn perygl ac nad oes cyfeiriad"
                                + " DWP dilys; bydd y Ganolfan Byd Gwaith leol yn ffonio, os cytuna'r rheolwr"
                                + " dyletswydd."),
                explained(facts, Policy.defaults(), Places.UNNAMED));
    }

    @Test
    void each_language_gets_its_own_half() {
        Explanation explanation = new Explanation("because", "oherwydd");

        assertEquals("because", explanation.in(Language.EN));
        assertEquals("oherwydd", explanation.in(Language.CY));
    }

    @Test
    void no_explanation_is_longer_than_200_characters_whatever_the_places_are_called() {
        always(it -> places().allMatch(places -> {
            Explanation explanation = Explanation.of(it.facts(), it.decision(), places);
            return explanation.english().length() <= 200 && explanation.welsh().length() <= 200;
        }));
    }

    @Test
    void names_are_left_out_only_where_there_is_no_room_for_them() {
        Facts facts = new Facts(
                Channel.EMPLOYER_DIRECT,
                CustomerType.EMPLOYER,
                EmailState.OWN,
                PhoneState.NONE,
                false,
                DwpEmailState.NONE,
                false,
                SiteChoice.SUBMITTING,
                false,
                false);

        Explanation justRoom = explained(facts, Policy.defaults(), siteNamed("x".repeat(62)));
        Explanation noRoom = explained(facts, Policy.defaults(), siteNamed("x".repeat(63)));

        assertEquals(200, justRoom.english().length());
        assertEquals(explained(facts, Policy.defaults(), Places.UNNAMED), noRoom);
    }

    @Test
    void the_four_sites_are_called_by_their_names_under_the_default_policy() {
        List<Places> sites = pairsOfSites();

        List<String> nameless = Situations.facts().stream()
                .distinct()
                .flatMap(facts -> sites.stream().map(places -> explained(facts, Policy.defaults(), places)))
                .map(Explanation::english)
                .filter(sentence -> sentence.contains(" site"))
                .toList();

        assertEquals(List.of(), nameless);
    }

    @Test
    void an_explanation_is_one_clean_sentence_in_each_language() {
        always(it -> places().allMatch(places -> {
            Explanation explanation = Explanation.of(it.facts(), it.decision(), places);
            return isClean(explanation.english())
                    && isClean(explanation.welsh())
                    && !explanation.english().equals(explanation.welsh());
        }));
    }

    @Test
    void a_caller_is_named_exactly_where_a_call_is_owed_and_told_where_it_is_held() {
        always(it -> {
            Explanation explanation = Explanation.of(it.facts(), it.decision(), DUNDEE);
            boolean owed = it.decision().owner() != null;
            boolean held = it.decision().held();
            return explanation.english().contains("; ") == owed
                    && explanation.welsh().contains("; bydd ") == owed
                    && explanation.english().contains("duty manager") == held
                    && explanation.welsh().contains("rheolwr dyletswydd") == held;
        });
    }

    private static boolean isClean(String sentence) {
        return sentence.endsWith(".")
                && Character.isUpperCase(sentence.charAt(0))
                && !SLIP.matcher(sentence).find();
    }

    private static Explanation explained(Facts facts, Policy policy, Places places) {
        return Explanation.of(facts, Routing.decide(facts, policy), places);
    }

    private static Places siteNamed(String name) {
        return new Places(name, null, null, null, null);
    }

    private static Stream<Places> places() {
        return Stream.of(
                Places.UNNAMED,
                DUNDEE,
                new Places("Southend", "Annesley", "Annesley", "Annesley", "Newcastle upon Tyne Cathedral Square"),
                new Places(ENDLESS, ENDLESS, ENDLESS, ENDLESS, ENDLESS));
    }

    private static List<Places> pairsOfSites() {
        List<String> sites = List.of("Annesley", "Southend", "Telford", "Dundee");
        return sites.stream()
                .flatMap(one -> sites.stream().map(other -> new Places(one, other, one, other, "Leeds Park")))
                .toList();
    }

    private static void always(Predicate<Situation> law) {
        List<Situation> exceptions =
                Situations.all().distinct().filter(law.negate()).limit(5).toList();
        assertEquals(List.of(), exceptions);
    }
}
