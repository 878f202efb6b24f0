package uk.gov.dwp.jobmatch.hostile;

import java.util.Locale;

/** What is decided of policies, templates and records, and of what account holders ask for. */
final class RightsStories {

    private final Ledger ledger;
    private final String unique = Long.toString(System.nanoTime(), 36);
    private final String account = "UJS-" + unique.toUpperCase(Locale.ROOT);

    RightsStories(Ledger ledger) {
        this.ledger = ledger;
    }

    void policies() {
        ledger.records().change("""
                update proposed_change set state = 'OUTDATED', settled_by = 'policy', settled_at = now()
                where kind = 'POLICY' and state = 'WAITING'
                """);
        Clerk policy = ledger.clerk("policy");
        policy.does(
                "CHANGE_PROPOSED",
                "new-policy",
                "policy-form propose",
                "policyFrom",
                "2089-01-01",
                "standardHours",
                "77",
                "dwpDomains",
                "dwp.gov.uk",
                "defaultSite",
                "DUNDEE");
        policy.does("POLICY_WITHDRAWN", "policy", "withdraw-form withdraw-policy");
        policy.does(
                "TEMPLATE_PUBLISHED",
                "template",
                "wording-form publish",
                "templateCategory",
                "ACCESS",
                "titleEn",
                "Once " + unique,
                "titleCy",
                "Unwaith " + unique,
                "wordsEn",
                "It is mended.",
                "wordsCy",
                "Mae wedi'i drwsio.");
        String template = ledger.records().row("select max(id) from reply_template");
        policy.does("TEMPLATE_RETIRED", "template?id=" + template, "retire-form retire");
        policy.does("TEMPLATE_RESTORED", "template?id=" + template, "retire-form restore");
        policy.doesAgain(
                "RETENTION_RULE_SET",
                "retention",
                "retention-form set-rule",
                "recordClass",
                "REFUSED_FORM",
                "keptNumber",
                "25",
                "keptUnit",
                "M",
                "keptFrom",
                "2088-01-01",
                "keptReason",
                "They ask for it");
    }

    void holders() {
        ledger.records()
                .change("insert into account (reference, kind, origin) values (?, 'JOBSEEKER', 'ONLINE')", account);
        ledger.records()
                .change(
                        "insert into account_holder (account, name, contact_needs) values (?, ?, ?)",
                        account,
                        "Siân " + Markup.TEXT,
                        "Large print " + Markup.TEXT);
        ledger.clerk("adviser").lookAt(account, "She" + Markup.TEXT);
        Clerk duty = ledger.clerk("dutymanager");
        String mistaken = asks(duty, "RESTRICTION", "DOCUMENTS");
        duty.does("HOLDER_REQUEST_EXTENDED", mistaken, "extend-form extend", "extendWhy", "There is much of it");
        duty.does("HOLDER_REQUEST_WITHDRAWN", mistaken, "withdraw-form withdraw");
        String rectification = asks(duty, "RECTIFICATION", "DOCUMENTS");
        Clerk other = ledger.clerk(ledger.newcomer("duty-manager"));
        String[] corrections = {
            "verdict",
            "GRANT",
            "correct-name",
            "Sian of Leeds",
            "correct-organisation",
            "Her and sons",
            "correct-contact-needs",
            "Very large print",
            "decisionWords",
            "It is hers to say"
        };
        duty.does("HOLDER_REQUEST_PROPOSED", rectification, "decision-form propose", corrections);
        other.does("HOLDER_REQUEST_SENT_BACK", rectification, "agree-form send-back");
        duty.does("HOLDER_REQUEST_PROPOSED", rectification, "decision-form propose", corrections);
        other.does("HOLDER_REQUEST_AGREED", rectification, "agree-form agree");
        duty.does(
                "HOLDER_REQUEST_PROPOSED",
                asks(duty, "RECTIFICATION", "QUESTIONS"),
                "decision-form propose",
                corrections);
        String access = granted("ACCESS", duty, other);
        expectInFile(access, "Very large print", duty);
        expectInFile(granted("WHO_LOOKED", duty, other), "She", duty);
        duty.does("HOLDER_REQUEST_DONE", access, "handed-over-form handed-over");
        duty.does(
                "HOLD_PLACED",
                "holds",
                "hold-form place-hold",
                "holdSubject",
                account,
                "holdReason",
                "A tribunal asks");
        String hold = ledger.records().row("select id from hold where account = ?", account);
        String row = ledger.records().row("""
                select count(*) from hold where lifted_at is null and id > ?
                """, Long.valueOf(hold));
        String button = "standing:" + row + ":lift"; // the newest comes first
        duty.does("HOLD_LIFTED", "holds", "holds-form lift", button, "lift", "lift-" + hold, "It is over");
    }

    private String granted(String kind, Clerk duty, Clerk other) {
        String request = asks(duty, kind, "DOCUMENTS");
        duty.does(
                "HOLDER_REQUEST_PROPOSED",
                request,
                "decision-form propose",
                "verdict",
                "GRANT",
                "decisionWords",
                "It is theirs");
        other.does("HOLDER_REQUEST_AGREED", request, "agree-form agree");
        return request;
    }

    /** What was typed stands in the file that the holder is given, as words. */
    private void expectInFile(String request, String words, Clerk duty) {
        String file = duty.read("holder-file?request=" + request.replaceAll(".*=", ""));
        ledger.expect(file.contains(words + Markup.SHOWN), words + " is not in the holder's file: " + file);
    }

    private String asks(Clerk duty, String kind, String identity) {
        String led = duty.does(
                "HOLDER_REQUEST_RECORDED",
                "new-holder-request",
                "holder-request-form save-request",
                "holderKind",
                kind,
                "holderAccount",
                account,
                "holderIdentity",
                identity);
        return led.substring(1);
    }
}
