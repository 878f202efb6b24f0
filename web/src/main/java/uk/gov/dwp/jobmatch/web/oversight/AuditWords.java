package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.WrittenDay;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.policy.PolicyWords;

/** Says in words what the audit holds as codes. */
@Named
@RequestScoped
public class AuditWords {

    @Inject
    Words words;

    @Inject
    Names names;

    @Inject
    Times times;

    @Inject
    Causes causes;

    @Inject
    DutiesInWords duties;

    @Inject
    PolicyWords policy;

    @Inject
    AccountAuditWords accounts;

    /** What a record is about: a reference as it is, a mail, a file or a page by its name. */
    public String subject(AuditRecord record) {
        String subject = record.subject().orElse("");
        if (subject.startsWith("mail ")) {
            return words.of("audit.mail", subject.substring("mail ".length()));
        }
        if (subject.startsWith("file ")) {
            return words.of("audit.file", subject.substring("file ".length()));
        }
        if (subject.startsWith("entry ")) {
            return words.of("audit.entry", subject.substring("entry ".length()));
        }
        if (subject.startsWith("template ")) {
            return words.of("audit.template", subject.substring("template ".length()));
        }
        if (subject.startsWith("log ")) {
            return log(subject.split(" ", 3));
        }
        if (words.has("recordClass." + subject)) {
            return words.of("recordClass." + subject);
        }
        return Page.at(subject)
                .filter(page -> words.has(page.nameKey()))
                .map(page -> words.of(page.nameKey()))
                .orElse(subject);
    }

    private String log(String[] parts) {
        return words.of("seals.month", words.known("log.", parts[1]), times.month(YearMonth.parse(parts[2])));
    }

    /** What more there is to say; empty where the action says it all. */
    public String detail(AuditRecord record) {
        return record.detail().map(code -> inWords(record, code)).orElse("");
    }

    private String inWords(AuditRecord record, String code) {
        return switch (record.action()) {
            case INCIDENT_RAISED, SAFETY_ALERT_RAISED -> words.of("audit.rule", code);
            case INCIDENT_REROUTED -> words.of("entry.route", (Object[]) code.split(" "));
            case INCIDENT_ANSWERED -> words.known("reply-to.", code);
            case INCIDENT_CLOSED, CALLBACK_ATTEMPTED, CALLBACK_CLOSED, CALLBACK_RETURNED ->
                words.known("outcome.", code);
            case CALLBACK_OFFERED -> names.group(code);
            case CALLBACK_ALLOCATED, AUDIT_READ, INCIDENT_GIVEN_BACK, CALLBACK_GIVEN_BACK -> names.actor(code);
            case PERSON_ADDED, PERSON_ASSIGNED, PERSON_LEFT -> duties.inWords(code);
            case CHANGE_PROPOSED, CHANGE_CONFIRMED, CHANGE_DECLINED, MAILBOX_READDRESSED -> change(code);
            case OFFICE_ADDED, OFFICE_CHANGED, SITE_ADDED -> duties.placesInWords(code);
            case POLICY_AGREED -> policy.audited(code);
            case PERSON_DESCRIBED -> duties.particularsInWords(code);
            case LOG_FOUND_BROKEN -> words.count("seals.broken", Long.parseLong(code));
            case MAIL_SENT -> words.known("purpose.", code);
            case MAIL_FAILED -> causes.name(code);
            case CALLBACK_SUPERSEDED -> words.known("callbackState.", code);
            case MAIL_DISCARDED -> words.known("reason.", code);
            case SEARCHED -> found(code);
            case PARTNER_SECRET_RENEWED -> overlap(Duration.parse(code));
            default -> ofWork(record, code);
        };
    }

    /** Of what is done to an incident, a call or an account in the course of a day. */
    private String ofWork(AuditRecord record, String code) {
        String first = code.replaceFirst(" .*", "");
        String rest = code.substring(first.length()).strip();
        return switch (record.action()) {
            case INCIDENT_ASSIGNED, COLLEAGUE_MENTIONED, INCIDENT_RESTRICTED, INCIDENT_RESTRICTION_LIFTED ->
                names.actor(code);
            case INCIDENT_CATEGORISED -> words.known("category.", code);
            case INCIDENT_RESUMED -> words.known("resumed.", code);
            case TASK_ASKED -> words.known("taskKind.", code);
            case DRAFT_BEGUN, DRAFT_DISCARDED -> words.known("writing.", code);
            case CONTROL_MEASURE_SET, CONTROL_MEASURE_CHANGED, CONTROL_MEASURE_ENDED, CONTROL_MEASURES_READ ->
                words.known("safeWay.", code);
            case INCIDENT_FOLLOW_UP_SET, CALENDAR_DAY_ADDED, CALENDAR_DAY_WITHDRAWN ->
                WrittenDay.read(code).map(times::day).orElse(code);
            case INCIDENT_MOVED -> words.of("entry.moved", names.site(first), names.site(rest));
            case INCIDENT_LINKED -> words.known("linkKind.", first) + " " + rest;
            case CALLBACK_TRANSFERRED -> words.of("entry.transferred", names.group(first), names.group(rest));
            case CALLBACK_ESCALATED -> names.mailbox(code);
            case HOLDER_REQUEST_RECORDED -> words.known("holderKind.", first) + " " + rest;
            case HOLDER_REQUEST_DONE -> words.known("holderKind.", code);
            default -> accounts.inWords(record, code, rest);
        };
    }

    /** How much was found in each way, such as "Email address 1, Words 100+". */
    private String found(String code) {
        return Arrays.stream(code.split(", "))
                .map(way -> way.split(" "))
                .map(way -> words.known("match.", way[0]) + " " + way[1])
                .collect(Collectors.joining(", "));
    }

    /** The kind and the number, then what was before and what came after, if that may be written. */
    private String change(String code) {
        String[] parts = code.split(" ", 3);
        String named = words.known("change.", parts[0]) + (parts.length > 1 ? " " + parts[1] : "");
        return parts.length < 3 ? named : named + ": " + duties.inWords(parts[2]);
    }

    private String overlap(Duration time) {
        return time.isZero() ? "" : words.of("audit.overlap", words.count("time.days", time.toDays()));
    }
}
