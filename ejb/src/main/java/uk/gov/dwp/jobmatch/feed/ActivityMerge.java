package uk.gov.dwp.jobmatch.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.SignedIn;

/** Takes in what jobseekers did: many things of many accounts in as few statements as one. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ActivityMerge {

    private static final String BARE = LatestWins.bareAccounts("(select unnest(:accounts) as account)");

    private static final String DONE = LatestWins.activities("""
            (select account, cast(at as timestamptz) as at, id, kind, vacancy, words, place
             from unnest(:accounts, :times, :ids, :kinds, :vacancies, :words)
                 with ordinality as told(account, at, id, kind, vacancy, words, place))
            """);

    private static final String DELETED =
            "select reference from account where reference = any (:accounts) and state = 'DELETED'";

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** What one thing is known by. */
    private record Key(String account, String id) {}

    /** What became of each, in the order of what was told. */
    public List<Heard> merge(List<ActivityTold> told) {
        entities.createNativeQuery(BARE)
                .setParameter("accounts", texts(told, ActivityTold::account))
                .setParameter("now", clock.instant())
                .executeUpdate();
        Set<Key> added = add(told);
        if (!added.isEmpty()) {
            audit.record(AuditAction.ACTIVITY_TOLD, signedIn.name(), "ADDED " + added.size());
        }
        Set<String> deleted = added.size() == told.size() ? Set.of() : deleted(told);
        return told.stream().map(one -> heard(one, added, deleted)).toList();
    }

    /** What stands twice in one message is new once. */
    private static Heard heard(ActivityTold one, Set<Key> added, Set<String> deleted) {
        if (deleted.contains(one.account())) {
            return Heard.DELETED;
        }
        return added.remove(new Key(one.account(), one.id())) ? Heard.APPLIED : Heard.UNCHANGED;
    }

    private Set<Key> add(List<ActivityTold> told) {
        List<?> rows = entities.createNativeQuery(DONE, Object[].class)
                .setParameter("accounts", texts(told, ActivityTold::account))
                .setParameter("times", texts(told, one -> one.at().toString()))
                .setParameter("ids", texts(told, ActivityTold::id))
                .setParameter("kinds", texts(told, one -> one.kind().name()))
                .setParameter("vacancies", texts(told, ActivityTold::vacancy))
                .setParameter("words", texts(told, ActivityTold::words))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Key((String) row[0], (String) row[1]))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<String> deleted(List<ActivityTold> told) {
        List<?> references = entities.createNativeQuery(DELETED, String.class)
                .setParameter("accounts", texts(told, ActivityTold::account))
                .getResultList();
        return references.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    private static @Nullable String[] texts(List<ActivityTold> told, Function<ActivityTold, @Nullable String> text) {
        return told.stream().map(text).toArray(String[]::new);
    }
}
