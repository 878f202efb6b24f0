package uk.gov.dwp.jobmatch.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.Role;

/** How partners' systems fare with us: what they sent in the last day, what was not taken, and what waits for their inbox. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.DUTY_MANAGER})
public class PartnerReport {

    private static final Duration SPAN = Duration.ofHours(24);

    /**
     * One hour of one partner's messages.
     *
     * @param partner null for those that came without any partner's credential
     * @param from the hour's beginning
     */
    public record Hour(@Nullable String partner, Instant from, long answered, long refused, long failed) {

        /** All that came. */
        public long messages() {
            return answered + refused + failed;
        }
    }

    /**
     * How often a partner got one fault.
     *
     * @param partner null where no partner's credential came
     * @param operation the contract's name; null where the message could not be read so far
     * @param ours whether we have something to mend rather than the sender
     */
    public record Faults(
            @Nullable String partner,
            String code,
            @Nullable String operation,
            boolean ours,
            long messages,
            Instant lastAt) {}

    /** Mail to the inbox that a partner reads: {@code parked} waits for a person, {@code retried} failed and is tried again. */
    public record Inbox(String partner, String mailbox, long parked, long retried) {}

    /**
     * A partner that is in use, and when its last message came.
     *
     * @param needsCertificate whether it cannot call without one
     */
    public record Caller(String partner, String name, boolean needsCertificate, Optional<Instant> lastAt) {}

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** Every partner in use, by name. */
    public List<Caller> callers() {
        return rows(
                ask("""
                        select p.code, p.name, p.requires <> 'SECRET' as needs_certificate,
                            (select t.last_at from partner_traffic t where t.partner = p.code
                             order by t.hour desc, t.last_at desc limit 1) as at
                        from partner p where p.active order by p.name
                        """),
                row -> new Caller(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        row.get("needs_certificate", Boolean.class),
                        Optional.ofNullable(row.get("at", Instant.class))));
    }

    /** The hours of the last day in which messages came, the newest first. */
    public List<Hour> lastDay() {
        return rows(
                ask("""
                        select partner, hour,
                            cast(coalesce(sum(messages) filter (where outcome = 'ANSWERED'), 0) as bigint) as answered,
                            cast(coalesce(sum(messages) filter (where outcome = 'REFUSED'), 0) as bigint) as refused,
                            cast(coalesce(sum(messages) filter (where outcome = 'FAILED'), 0) as bigint) as failed
                        from partner_traffic where hour > :since
                        group by partner, hour order by hour desc
                        """).setParameter("since", aDayAgo()),
                row -> new Hour(
                        row.get("partner", String.class),
                        row.get("hour", Instant.class),
                        row.get("answered", Long.class),
                        row.get("refused", Long.class),
                        row.get("failed", Long.class)));
    }

    /** The faults that were answered in the last day, the commonest first. */
    public List<Faults> faults() {
        return rows(
                ask("""
                        select partner, code, operation, outcome = 'FAILED' as ours,
                            cast(sum(messages) as bigint) as messages, max(last_at) as at
                        from partner_traffic where hour > :since and code is not null
                        group by partner, code, operation, outcome order by messages desc, code
                        """).setParameter("since", aDayAgo()),
                row -> new Faults(
                        row.get("partner", String.class),
                        row.get("code", String.class),
                        row.get("operation", String.class),
                        row.get("ours", Boolean.class),
                        row.get("messages", Long.class),
                        row.get("at", Instant.class)));
    }

    /** The inboxes that partners in use read, by the partner's name. */
    public List<Inbox> inboxes() {
        return rows(
                ask("""
                        with waiting (recipient, state) as (
                            select recipient, state from delivery where state = 'FAILED'
                            union all
                            select recipient, state from delivery where state in ('DUE', 'SENDING') and failure is not null)
                        select p.code, m.display_name, count(*) filter (where w.state = 'FAILED') as parked,
                            count(*) filter (where w.state <> 'FAILED') as retried
                        from partner p
                        left join site s on s.code = p.site
                        join mailbox m on m.code = case when p.channel = 'JOBSEEKER_DIRECT' then :serco else s.mailbox end
                        left join waiting w on w.recipient = 'MAILBOX:' || m.code
                        where p.active group by p.code, p.name, m.display_name order by p.name
                        """).setParameter("serco", Mailbox.SERCO),
                row -> new Inbox(
                        row.get("code", String.class),
                        row.get("display_name", String.class),
                        row.get("parked", Long.class),
                        row.get("retried", Long.class)));
    }

    private <T> List<T> rows(Query question, Function<Tuple, T> reading) {
        List<?> rows = question.getResultList();
        return rows.stream().map(Tuple.class::cast).map(reading).toList();
    }

    private Query ask(String sql) {
        return entities.createNativeQuery(sql, Tuple.class);
    }

    private Instant aDayAgo() {
        return clock.instant().minus(SPAN);
    }
}
