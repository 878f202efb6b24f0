package uk.gov.dwp.jobmatch.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.AccountState;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/** Merges one account, or one closing, into what we know: in one statement that locks the account first. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountMerge {

    private static final String ACCOUNT = LatestWins.accounts("""
            (select cast(:reference as varchar) as reference, cast(:version as bigint) as version,
                cast(:kind as varchar) as kind, cast(:origin as varchar) as origin, cast(:homeSite as varchar) as home_site,
                cast(:openedAt as timestamptz) as opened_at, cast(:name as varchar) as name,
                cast(:organisation as varchar) as organisation, cast(:email as varchar) as email,
                cast(:emailOrigin as varchar) as email_origin, cast(:phone as varchar) as phone,
                cast(:secondPhone as varchar) as second_phone, cast(:postcode as varchar) as postcode,
                cast(:language as varchar) as language, cast(:contactNeeds as varchar) as contact_needs)
            """);

    private static final String CLOSING = LatestWins.closings("""
            (select cast(:reference as varchar) as reference, cast(:version as bigint) as version,
                cast(:at as timestamptz) as at, cast(:wish as varchar) as wish)
            """);

    private static final String KNOWN =
            "select state, version, coalesce(closed_version, 0) as closed from account where reference = :reference";

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    public Heard merge(AccountTold told) {
        Query query = entities.createNativeQuery(ACCOUNT);
        bind(query, told);
        bind(query, told.holder());
        if (query.executeUpdate() == 0) {
            return heardBefore(told.reference(), "version", told.version());
        }
        audit.record(AuditAction.ACCOUNT_TOLD, told.reference(), "VERSION " + told.version());
        return Heard.APPLIED;
    }

    private void bind(Query query, AccountTold told) {
        set(query, "reference", told.reference());
        query.setParameter("version", told.version());
        set(query, "kind", told.kind().name());
        set(query, "origin", told.origin().name());
        set(query, "homeSite", told.homeSite());
        set(query, "openedAt", told.openedAt() == null ? null : told.openedAt().toString());
        set(
                query,
                "emailOrigin",
                told.emailOrigin() == null ? null : told.emailOrigin().name());
        query.setParameter("now", clock.instant());
    }

    private static void bind(Query query, AccountTold.Holder holder) {
        set(query, "name", holder.name());
        set(query, "organisation", holder.organisation());
        set(query, "email", holder.email());
        set(query, "phone", holder.phone());
        set(query, "secondPhone", holder.secondPhone());
        set(query, "postcode", holder.postcode());
        set(query, "language", holder.language().name());
        set(query, "contactNeeds", holder.contactNeeds());
    }

    private static void set(Query query, String name, @Nullable String value) {
        query.setParameter(name, value);
    }

    public Heard merge(ClosingTold told) {
        List<?> changed = entities.createNativeQuery(CLOSING, Object[].class)
                .setParameter("reference", told.account())
                .setParameter("version", told.version())
                .setParameter("at", told.at())
                .setParameter("wish", told.openIncidents().name())
                .setParameter("now", clock.instant())
                .getResultList();
        if (changed.isEmpty()) {
            return heardBefore(told.account(), "closed", told.version());
        }
        boolean closes = (Boolean) ((Object[]) changed.get(0))[1];
        if (!closes) {
            return Heard.LATE;
        }
        audit.record(
                AuditAction.ACCOUNT_CLOSED, told.account(), told.openIncidents().name());
        return Heard.APPLIED;
    }

    private Heard heardBefore(String reference, String of, long version) {
        Tuple known = (Tuple) entities.createNativeQuery(KNOWN, Tuple.class)
                .setParameter("reference", reference)
                .getSingleResult();
        if (known.get("state", String.class).equals(AccountState.DELETED.name())) {
            return Heard.DELETED;
        }
        return known.get(of, Long.class) == version ? Heard.UNCHANGED : Heard.LATE;
    }
}
