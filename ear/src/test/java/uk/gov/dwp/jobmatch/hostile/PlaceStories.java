package uk.gov.dwp.jobmatch.hostile;

import java.util.Locale;
import uk.gov.dwp.jobmatch.run.LocalSeed;

/** What administrators do to people and places, and a second person with them. */
final class PlaceStories {

    private final Ledger ledger;
    private final String unique = Long.toString(System.nanoTime(), 36);
    private final String code = "ONCE_" + unique.toUpperCase(Locale.ROOT);

    PlaceStories(Ledger ledger) {
        this.ledger = ledger;
    }

    void places() {
        Clerk admin = ledger.clerk("admin");
        admin.does(
                "MAILBOX_ADDED",
                "new-mailbox",
                "mailbox-form add-mailbox",
                "mailboxCode",
                code,
                "mailboxName",
                "Once and again",
                "mailboxAddress",
                unique + "@dwp.gov.uk");
        Clerk duty = ledger.clerk("dutymanager");
        duty.does("CHANGE_CONFIRMED", "changes", "changes-form confirm", confirming(code));
        String mailbox = "mailbox?code=" + code;
        admin.doesAgain(
                "CHANGE_PROPOSED",
                mailbox,
                "address-form readdress",
                "mailboxAddress",
                "new-" + unique + "@dwp.gov.uk");
        duty.does("CHANGE_DECLINED", "changes", "changes-form decline", "decline", waiting(code));
        admin.doesAgain(
                "CHANGE_PROPOSED",
                mailbox,
                "address-form readdress",
                "mailboxAddress",
                "newer-" + unique + "@dwp.gov.uk");
        admin.does("MAILBOX_SWITCHED_OFF", mailbox, "off-form switch-off");
        admin.does("MAILBOX_SWITCHED_ON", mailbox, "on-form switch-on");
        admin.does(
                "OFFICE_ADDED",
                "new-office",
                "office-form add-office",
                "officeCode",
                code,
                "officeName",
                "Once Street Jobcentre",
                "officeNation",
                "SCOTLAND",
                "officeMailbox",
                code);
        String office = "office?code=" + code;
        admin.does(
                "OFFICE_CHANGED",
                office,
                "office-form save-office",
                "officeName",
                "Twice Street Jobcentre",
                "officeMailbox",
                code);
        admin.does("OFFICE_SWITCHED_OFF", office, "off-form switch-off");
        admin.does("OFFICE_SWITCHED_ON", office, "on-form switch-on");
        admin.does(
                "SITE_ADDED",
                "new-site",
                "site-form add-site",
                "siteCode",
                code,
                "siteName",
                "Once and again",
                "siteNation",
                "SCOTLAND",
                "siteMailbox",
                code);
        String site = "site?code=" + code;
        admin.does("SITE_RENAMED", site, "site-form save-site", "siteName", "Twice and again", "siteMailbox", code);
        admin.does("SITE_SWITCHED_OFF", site, "off-form switch-off");
        admin.does("SITE_SWITCHED_ON", site, "on-form switch-on");
        admin.does("SITE_SWITCHED_OFF", site, "off-form switch-off");
    }

    void calendars() {
        Clerk admin = ledger.clerk("admin");
        String calendar = "ONCE_CALENDAR_" + unique.toUpperCase(Locale.ROOT);
        admin.does(
                "CALENDAR_ADDED",
                "calendars",
                "calendar-form add-calendar",
                "calendarCode",
                calendar,
                "calendarName",
                "Once and again",
                "calendarNation",
                "SCOTLAND");
        admin.does(
                "CALENDAR_HOURS_CHANGED",
                "calendars",
                "hours-form set-hours",
                "hoursCalendar",
                calendar,
                "openMONDAY",
                "true",
                "opens",
                "09:00",
                "closes",
                "17:00",
                "hoursReason",
                "For the summer");
        String[] day = {
            "dayScope",
            "CALENDAR:" + calendar,
            "day",
            "2036-03-03",
            "dayName",
            "Feast of nothing",
            "dayReason",
            "They ask"
        };
        admin.does("CALENDAR_DAY_ADDED", "calendars", "day-form add-day", day);
        admin.does("CALENDAR_DAY_WITHDRAWN", "calendars", "day-form withdraw-day", day);
        admin.does(
                "CALENDAR_ASSIGNED",
                "calendars",
                "use-form use-calendar",
                "usePlace",
                "OFFICE:" + code,
                "useCalendar",
                calendar,
                "useReason",
                "They moved");
    }

    void people() {
        Clerk admin = ledger.clerk("admin");
        String username = "once-" + unique;
        admin.does(
                "PERSON_ADDED",
                "new-person",
                "add-form add",
                "personUsername",
                username,
                "personName",
                "Olwen Once",
                "personEmail",
                unique + "@dwp.gov.uk",
                "role",
                "helpdesk");
        String page = "person?username=" + username;
        admin.does("PERSON_DESCRIBED", page, "particulars-form save-particulars", "personName", "Olwen Twice");
        admin.does("PERSON_ASSIGNED", page, "duties-form save-duties", "role", "auditor");
        admin.does("CHANGE_PROPOSED", page, "duties-form save-duties", "role", "policy-owner");
        admin.does("CHANGE_DECLINED", "changes", "changes-form decline", "decline", waiting(username));
        admin.does("PASSWORD_LENT", page, "password-form lend-password");
        admin.does("PERSON_LOCKED", page, "lock-form lock");
        admin.does("PERSON_UNLOCKED", page, "unlock-form unlock");
        admin.does("PERSON_LEFT", page, "end-form end");
        ledger.clerk(ledger.newcomer("auditor"))
                .does(
                        "PASSWORD_CHANGED",
                        "new-password",
                        "new-password-form change-password",
                        "oldPassword",
                        LocalSeed.PASSWORD,
                        "newPassword",
                        "a-long-walk-by-the-sea");
    }

    void partners() {
        Clerk admin = ledger.clerk("admin");
        String partner = "ed-once-" + unique;
        admin.does(
                "PARTNER_ENROLLED",
                "new-partner",
                "enrol-form enrol",
                "partnerCode",
                partner,
                "partnerName",
                "Once and again",
                "endpoint",
                "EMPLOYER_DIRECT",
                "partnerSite",
                "TELFORD");
        String page = "partner?code=" + partner;
        admin.does(
                "PARTNER_BOUND", page, "binding-form bind", "partnerName", "Twice and again", "partnerSite", "DUNDEE");
        admin.does("PARTNER_SECRET_RENEWED", page, "secret-form renew", "overlap", "ONE_DAY");
        admin.does("PARTNER_SECRET_RENEWED", page, "secret-form renew", "overlap", "ONE_DAY");
        admin.does("PARTNER_SECRET_ENDED", page, "end-older-form end-older");
        admin.does(
                "PARTNER_TERMS_CHANGED", page, "terms-form save-terms", "requires", "SECRET", "callsPerMinute", "17");
        admin.does(
                "PARTNER_CERTIFICATE_ADDED",
                page,
                "certificate-form add-certificate",
                "certificate",
                Ledger.certificate());
        ledger.records()
                .change(
                        "update partner_certificate set subject = ?, issuer = ? where partner = ?",
                        Markup.TEXT,
                        Markup.TEXT,
                        partner);
        admin.look(page);
        admin.does("PARTNER_CERTIFICATE_REMOVED", page, "certificates-form remove", "bound:0:remove", "remove");
        admin.does("PARTNER_SUSPENDED", page, "suspend-form suspend");
        admin.does("PARTNER_RESUMED", page, "resume-form resume");
    }

    void files() {
        Clerk admin = ledger.clerk("admin");
        admin.does("ACCOUNT_FILE_CONFIRMED", "account-file?id=" + file(), "decide-form confirm");
        ledger.records().change("""
                update account_load set state = 'CANCELLED', ended_at = now(), ended_by = 'admin', tidied = true where state = 'LOADING'
                """);
        admin.does("ACCOUNT_FILE_CANCELLED", "account-file?id=" + file(), "decide-form cancel");
        String failed = file();
        ledger.records().change("update account_load set state = 'FAILED' where id = ?", Long.valueOf(failed));
        admin.does("ACCOUNT_FILE_TRIED_AGAIN", "account-file?id=" + failed, "decide-form try-again");
        ledger.records().change("""
                update account_load set state = 'CANCELLED', ended_at = now(), ended_by = 'admin', tidied = true where state = 'CHECKING'
                """);
    }

    /** Checked, and leased for good, so that nothing works on it. */
    private String file() {
        return ledger.records().row("""
                insert into account_load (id, layout, state, name, spool, size, received_at, received_by, leased_until, taken)
                select max(id) + 1, 'ACCOUNTS', 'CHECKED', ?, gen_random_uuid(), 18, now(), 'admin', '2099-01-01', 3
                from (select id from account_load union select 9100) known returning id
                """, "accounts " + Markup.TEXT + ".csv");
    }

    private String waiting(String subject) {
        return ledger.records().row("select id from proposed_change where subject = ? and state = 'WAITING'", subject);
    }

    private String[] confirming(String subject) {
        String id = waiting(subject);
        return new String[] {
            "confirm", id, "code-" + id, ledger.records().row("select code from proposed_change where id = " + id)
        };
    }
}
