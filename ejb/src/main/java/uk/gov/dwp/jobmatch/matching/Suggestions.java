package uk.gov.dwp.jobmatch.matching;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.CustomerType;

/** Finds accounts that a form may be about, in one question, each way by an index of its own and to a bound. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Suggestions {

    /** More would be no suggestion. */
    static final int MOST = 5;

    private static final String BOUND = " limit 20)";

    static final String SELECT = """
            with found(account, why) as (
                (select reference, 'REFERENCE' from account
                 where regexp_replace(upper(reference), '[^A-Z0-9]', '', 'g') = any (:references) %1$s
                union all (select account, 'EMAIL' from account_holder
                 where email is not null and lower(email) = :email %1$s
                union all (select account, 'PHONE' from account_holder
                 where phone is not null and right(digits_of(phone), 6) = right(:digits, 6) and digits_of(phone) = :digits %1$s
                union all (select account, 'PHONE' from account_holder
                 where second_phone is not null and right(digits_of(second_phone), 6) = right(:digits, 6)
                   and digits_of(second_phone) = :digits %1$s
                union all (select h.account, case when upper(replace(h.postcode, ' ', '')) = any (:postcodes)
                        then 'ORGANISATION_AND_POSTCODE' else 'ORGANISATION' end
                 from account_holder h join account e on e.reference = h.account
                 where h.organisation is not null and folded_name(h.organisation) = folded_name(:organisation)
                   and folded_name(:organisation) <> ''
                   and (upper(replace(h.postcode, ' ', '')) = any (:postcodes) or (e.origin = 'ERM_MIGRATED' and h.email is null)) %1$s)
            select a.reference, a.kind, a.origin, concat_ws(', ', h.name, h.organisation) as holder, h.postcode,
                h.email is not null as writable, string_agg(distinct f.why, ' ') as reasons,
                coalesce(folded_name(h.organisation) = nullif(folded_name(:organisation), ''), false) as namesake
            from found f
            join account a on a.reference = f.account and a.state in ('ACTIVE', 'CLOSING')
            join account_holder h on h.account = a.reference
            group by a.reference, h.account
            """.formatted(BOUND);

    /** Nobody has it. */
    private static final String NONE = "-";

    @Inject
    EntityManager entities;

    @Inject
    Directory directory;

    /** At most five, the likeliest first; a restricted account is never among them. */
    public List<Suggestion> of(ContactUs form) {
        Clues clues = new Clues(form);
        List<?> rows = entities.createNativeQuery(SELECT, Tuple.class)
                .setParameter("references", clues.references())
                .setParameter("postcodes", clues.postcodes())
                .setParameter("email", ownAddress(clues.email()))
                .setParameter("digits", orNone(clues.digits()))
                .setParameter("organisation", orNone(clues.organisation()))
                .getResultList();
        return rows.stream()
                .map(row -> suggestion((Tuple) row))
                .sorted(Comparator.comparing(Suggestions::strongest)
                        .thenComparing(one -> -one.reasons().size())
                        .thenComparing(Suggestion::account))
                .limit(MOST)
                .toList();
    }

    private static Why strongest(Suggestion one) {
        return one.reasons().iterator().next();
    }

    private String ownAddress(@Nullable String email) {
        return email == null || directory.isSharedInbox(email) ? NONE : email;
    }

    private static String orNone(@Nullable String clue) {
        return clue == null ? NONE : clue;
    }

    private static Suggestion suggestion(Tuple row) {
        return new Suggestion(
                row.get("reference", String.class),
                CustomerType.valueOf(row.get("kind", String.class)),
                AccountOrigin.valueOf(row.get("origin", String.class)),
                row.get("holder", String.class),
                row.get("postcode", String.class),
                row.get("writable", Boolean.class),
                reasons(row.get("reasons", String.class), row.get("namesake", Boolean.class)));
    }

    private static Set<Why> reasons(String codes, boolean namesake) {
        Set<Why> reasons = EnumSet.noneOf(Why.class);
        for (Why why : Why.values()) {
            if (List.of(codes.split(" ", -1)).contains(why.name())) {
                reasons.add(why);
            }
        }
        if (namesake && !reasons.contains(Why.ORGANISATION_AND_POSTCODE)) {
            reasons.add(Why.ORGANISATION);
        }
        return reasons;
    }
}
