package uk.gov.dwp.jobmatch.holderright;

import java.util.Arrays;
import java.util.List;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.Kind;

/**
 * The parts of the file that a holder is given, each as a question that takes {@code :account} and {@code :ids}, the numbers of the
 * account's incidents. Whoever works here is named by role and place. Left out are notes for colleagues, which may speak of others;
 * records that are restricted or concern somebody's safety are named by their reference only.
 */
public enum FileSection {
    ACCOUNT("""
            select a.reference, a.kind, a.origin, a.state, a.opened_at, a.closed_at, h.name, h.organisation, h.email, h.email_origin,
                h.phone, h.second_phone, h.postcode, h.language, h.contact_needs
            from account a left join account_holder h on h.account = a.reference where a.reference = :account
            """),
    CONSENT("""
            select c.at, c.given, c.door, c.wording, c.language, c.told_at from consent c
            where c.account = :account order by c.version
            """),
    ACTIVITY("""
            select t.at, t.kind, t.vacancy, t.words from activity t where t.account = :account order by t.at, t.id
            """),
    INCIDENT("""
            select i.reference, i.received_at, i.state, i.channel, i.category, i.customer_name, i.organisation, i.email, i.phone,
                i.phone_extension, i.no_phone_reason, i.best_time, i.language, i.contact_needs, i.summary, i.detail,
                i.vacancy_reference, i.call_reason, i.answered_at, i.closed_at, i.outcome
            from incident i where i.id = any(:ids) and open_to_holder(i.id) order by i.id
            """),
    RESTRICTED_INCIDENT("""
            select i.reference, i.received_at, i.state from incident i
            where i.id = any(:ids) and not open_to_holder(i.id) order by i.id
            """),
    MESSAGE("""
            select i.reference, e.written_at, e.kind, staff_as_role(e.written_by) as written_by, e.body
            from entry e join incident i on i.id = e.incident
            where e.incident = any(:ids) and e.kind in ('REPLY', 'UPDATED') and open_to_holder(i.id) order by e.id
            """),
    ATTACHMENT("""
            select i.reference, f.added_at, f.name, f.type, f.size from attachment f join incident i on i.id = f.incident
            where f.incident = any(:ids) and open_to_holder(i.id) order by f.added_at, f.position
            """),
    CALLBACK("""
            select i.reference, 'CB-' || c.id as callback, c.phone, regexp_replace(c.owner_group, '^(TEAM_LEADER|JOBCENTRE)_.*', '\\1') as owner_group,
                coalesce(s.name, o.name) as place, c.state, c.owed_at, c.outcome, c.closed_at
            from callback c join incident i on i.id = c.incident left join site s on s.code = c.site left join office o on o.code = c.office
            where c.incident = any(:ids) and open_to_holder(i.id) order by c.id
            """),
    ATTEMPT("""
            select i.reference, 'CB-' || c.id as callback, a.attempted_at, a.outcome, a.notes
            from attempt a join callback c on c.id = a.callback join incident i on i.id = c.incident
            where c.incident = any(:ids) and open_to_holder(i.id) and a.outcome <> 'STOPPED_UNSAFE' order by c.id, a.number
            """),
    REQUEST("""
            select 'HR-' || r.id as reference, r.kind, r.received_on, r.state, r.verdict, r.ground, r.words, r.ended_at
            from holder_request r where r.account = :account order by r.id
            """),
    /** Who tried to look at the account, and whether they were let; the reason they gave is shown, for it was about the holder. */
    ACCOUNT_LOOK("""
            select g.at, g.role, g.incident, g.reason, g.result from access_log g
            where g.account = :account order by g.id
            """),
    /** Looks at the account's incidents and calls. */
    LOOK("""
            select u.at, u.action, staff_as_role(u.actor) as role, u.subject as reference, u.result
            from audit u
            where u.action in ('INCIDENT_READ', 'CALLBACK_READ', 'ATTACHMENT_READ', 'STATUS_READ') and u.subject in (
                select i.reference from incident i where i.id = any(:ids) and open_to_holder(i.id)
                union all select 'CB-' || c.id from callback c where c.incident = any(:ids) and open_to_holder(c.incident))
            order by u.id
            """);

    private final String sql;

    FileSection(String sql) {
        this.sql = sql;
    }

    private boolean isLook() {
        return this == ACCOUNT_LOOK || this == LOOK;
    }

    String sql() {
        return sql;
    }

    /** What a holder gets who asks for this. */
    public static List<FileSection> of(Kind kind) {
        return Arrays.stream(values())
                .filter(section -> section.isLook() == (kind == Kind.WHO_LOOKED))
                .toList();
    }
}
