package uk.gov.dwp.jobmatch.routing;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The tables of the rule book as they are written there (domain.md 3.2 and 3.4), read row by row and compared with the
 * decision in every situation that the doors let through.
 */
class RuleBookTest {

    /** Code, and when: a channel or group of channels, then inputs; all of a row's conditions must hold. */
    private static final List<String> REFUSALS = """
            PHONE_INVALID           | any        | phone=BAD
            PHONE_REQUIRED_FOR_CALL | any        | call=yes phone=NONE
            CONTACT_ROUTE_MISSING   | reachable  | own=no phone=NONE call=no
            CALL_AND_NO_PHONE       | any        | call=yes phone=REASON
            DWP_EMAIL_REQUIRED      | JOBCENTRE  | own=no dwp=NONE
            DWP_EMAIL_REQUIRED      | JOBCENTRE  | call=yes dwp=NONE
            DWP_EMAIL_REQUIRED      | JOBCENTRE_OWN | dwp=NONE
            DWP_EMAIL_NOT_ALLOWED   | any        | dwp=BAD
            SITE_REQUIRED           | EMPLOYER_DIRECT | site=NONE
            """.lines().toList();

    /** Rule, channel, when, reply by email to, callback owner. */
    private static final List<String> TABLE = """
            S1 | JOBCENTRE_OWN    | safety=yes dwp=OK               | DWP_USER           |
            S1 | JOBCENTRE_OWN    | safety=yes                      | DWP_USER_BY_PHONE  |
            S1 | JOBCENTRE        | safety=yes dwp=OK own=no phone=OK   | DWP_USER       | JOBCENTRE
            S1 | JOBCENTRE        | safety=yes dwp=OK call=yes phone=OK | DWP_USER       | JOBCENTRE
            S1 | JOBCENTRE        | safety=yes dwp=OK               | DWP_USER           |
            S1 | JOBCENTRE        | safety=yes own=no phone=OK      | DWP_USER_BY_PHONE  | JOBCENTRE
            S1 | JOBCENTRE        | safety=yes call=yes phone=OK    | DWP_USER_BY_PHONE  | JOBCENTRE
            S1 | JOBCENTRE        | safety=yes                      | DWP_USER_BY_PHONE  |
            J0 | JOBCENTRE_OWN    |                                 | DWP_USER           |
            J1 | JOBCENTRE        | own=yes call=no                 | CUSTOMER           |
            J2 | JOBCENTRE        | own=no phone=OK                 | DWP_USER           | JOBCENTRE
            J3 | JOBCENTRE        | own=yes call=yes phone=OK       | DWP_USER           | JOBCENTRE
            J4 | JOBCENTRE        | own=no call=no phone=REASON     | DWP_USER           |
            E1 | EMPLOYER_DIRECT  | own=yes call=no                 | SITE_INBOX         |
            E2 | EMPLOYER_DIRECT  | own=no phone=OK                 | SITE_INBOX         | SITE_TEAM_LEADER
            E3 | EMPLOYER_DIRECT  | own=yes call=yes phone=OK       | SITE_INBOX         | SITE_TEAM_LEADER
            E4 | EMPLOYER_DIRECT  | own=no call=no phone=REASON     | SITE_INBOX         |
            D1 | JOBSEEKER_DIRECT | own=yes call=no                 | SERCO_INBOX        |
            D2 | JOBSEEKER_DIRECT | own=no phone=OK                 | SERCO_INBOX        | SERCO_QAT
            D3 | JOBSEEKER_DIRECT | own=yes call=yes phone=OK       | SERCO_INBOX        | SERCO_QAT
            D4 | JOBSEEKER_DIRECT | own=no call=no phone=REASON     | SERCO_INBOX        |
            W1 | EMPLOYER_ONLINE  | own=yes call=no                 | CUSTOMER           |
            W1 | JOBSEEKER_ONLINE | own=yes call=no                 | CUSTOMER           |
            W2 | EMPLOYER_ONLINE  | own=no phone=OK                 | HOME_SITE_INBOX    | HOME_SITE_TEAM_LEADER
            W2 | JOBSEEKER_ONLINE | own=no phone=OK                 | SERCO_INBOX        | SERCO_QAT
            W3 | EMPLOYER_ONLINE  | own=yes call=yes phone=OK       | CUSTOMER           | HOME_SITE_TEAM_LEADER
            W3 | JOBSEEKER_ONLINE | own=yes call=yes phone=OK       | CUSTOMER           | SERCO_QAT
            A1 | ANONYMOUS        | own=yes call=yes phone=OK type=EMPLOYER | UNVERIFIED_ADDRESS | DEFAULT_SITE_TEAM_LEADER
            A1 | ANONYMOUS        | own=yes call=yes phone=OK       | UNVERIFIED_ADDRESS | SERCO_QAT
            A1 | ANONYMOUS        | own=yes                         | UNVERIFIED_ADDRESS |
            A2 | ANONYMOUS        | own=no phone=OK type=EMPLOYER   | DEFAULT_SITE_INBOX | DEFAULT_SITE_TEAM_LEADER
            A2 | ANONYMOUS        | own=no phone=OK                 | SERCO_INBOX        | SERCO_QAT
            A3 | ANONYMOUS        | own=no call=no phone=NONE noReply=yes | NONE         |
            """.lines().toList();

    private record Outcome(
            String rule,
            String priority,
            Set<String> refusals,
            Set<String> tasks,
            String replyTo,
            String copies,
            String owner,
            boolean held,
            boolean alert) {}

    @Test
    void every_class_of_the_rule_book_is_decided_as_its_tables_say() {
        List<Facts> classes = classes();

        List<String> wrong = classes.stream()
                .filter(facts -> !expected(facts).equals(decided(facts)))
                .map(facts -> facts.masked() + "\n expected " + expected(facts) + "\n but was " + decided(facts))
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void the_rule_book_has_1022_classes() {
        assertEquals(1022, classes().size());
    }

    /** What the doors let through, and nothing mistyped. */
    private static List<Facts> classes() {
        Set<Facts> classes = new LinkedHashSet<>();
        for (Facts facts : Situations.facts()) {
            boolean anonymous = facts.channel() == Channel.ANONYMOUS;
            boolean typedOnly = facts.email() == EmailState.OWN || facts.email() == EmailState.NONE;
            boolean typeKnown = facts.customerType() != CustomerType.UNKNOWN;
            boolean noCustomer = facts.channel() == Channel.JOBCENTRE_OWN;
            if (facts.email() != EmailState.INVALID && (anonymous ? typedOnly : typeKnown || noCustomer)) {
                classes.add(facts);
            }
        }
        return List.copyOf(classes);
    }

    private static Outcome expected(Facts facts) {
        boolean safety = facts.staffSafety();
        boolean jobcentre = facts.channel().name().startsWith("JOBCENTRE");
        Set<String> refusals = REFUSALS.stream()
                .map(RuleBookTest::cells)
                .filter(row -> isIn(row[1], facts) && matches(row[2], facts))
                .map(row -> row[0])
                .collect(toSet());
        if (!refusals.isEmpty() && !(safety && jobcentre)) {
            return new Outcome(
                    "V", jobcentre ? "PRIORITY" : "STANDARD", refusals, Set.of(), "NONE", "[]", "", false, safety);
        }
        String[] row = TABLE.stream()
                .map(RuleBookTest::cells)
                .filter(it -> isIn(it[1], facts) && matches(it[2], facts))
                .findFirst()
                .orElseThrow();
        boolean handedOver = facts.site() == SiteChoice.SUBMITTING_AND_HANDLING;
        String site = handedOver ? "HANDLING_SITE" : "SUBMITTING_SITE";
        boolean held = safety && !row[4].isEmpty();
        String suffix = (handedOver ? "x" : "") + (held && !jobcentre ? "h" : "");
        String priority = safety ? "IMMEDIATE" : "PRIORITY";
        return new Outcome(
                row[0] + suffix,
                jobcentre ? priority : "STANDARD",
                Set.of(),
                refusals,
                row[3].replaceAll("^SITE", site),
                handedOver ? "[SUBMITTING_SITE_INBOX]" : "[]",
                row[4].replaceAll("^SITE", site),
                held,
                safety);
    }

    private static Outcome decided(Facts facts) {
        Decision decision = Routing.decide(facts, Policy.defaults());
        return new Outcome(
                decision.rule(),
                decision.priority().name(),
                names(decision.refusals()),
                names(decision.tasks()),
                decision.replyTo().name(),
                decision.copies().toString(),
                decision.callbackOwner().map(Enum::name).orElse(""),
                decision.held(),
                decision.alertsDutyManager());
    }

    private static boolean isIn(String channels, Facts facts) {
        return switch (channels) {
            case "any" -> true;
            case "reachable" -> facts.channel() != Channel.JOBCENTRE_OWN && !facts.noReplyCategory();
            default -> facts.channel().name().equals(channels);
        };
    }

    private static boolean matches(String when, Facts facts) {
        return when.isEmpty() || Arrays.stream(when.split(" ", -1)).allMatch(condition -> holds(condition, facts));
    }

    private static boolean holds(String condition, Facts facts) {
        String[] sides = condition.split("=", 2);
        String is = switch (sides[0]) {
            case "own" -> yesNo(facts.email() == EmailState.OWN);
            case "call" -> yesNo(facts.callRequired());
            case "phone" -> facts.noPhoneReason() ? "REASON" : facts.phone().name();
            case "dwp" -> facts.dwpEmail().name();
            case "site" -> facts.site().name();
            case "safety" -> yesNo(facts.staffSafety());
            case "noReply" -> yesNo(facts.noReplyCategory());
            case "type" -> facts.customerType().name();
            default -> throw new IllegalArgumentException(condition);
        };
        return is.equals(sides[1]);
    }

    private static String yesNo(boolean answer) {
        return answer ? "yes" : "no";
    }

    private static String[] cells(String row) {
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    }

    private static Set<String> names(Set<Refusal> some) {
        return some.stream().map(Enum::name).collect(toSet());
    }
}
