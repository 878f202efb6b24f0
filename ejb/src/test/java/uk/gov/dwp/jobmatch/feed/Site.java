package uk.gov.dwp.jobmatch.feed;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;

/** Universal Jobmatch, telling us of its accounts, and what we know of them after that. */
record Site(Helpdesk helpdesk) {

    static final Instant NOON = Instant.parse("2013-01-20T12:00:00Z");

    AccountFeed feed() {
        return helpdesk.as("uj-site", AccountFeed.class);
    }

    Heard upsert(String account, long version, @Nullable String email) {
        return upsert(account, version, CustomerType.JOBSEEKER, "Ifan " + version, email);
    }

    Heard upsertEmployer(String account, long version, @Nullable String email) {
        return upsert(account, version, CustomerType.EMPLOYER, "The Corner Bakery", email);
    }

    private Heard upsert(String account, long version, CustomerType kind, String name, @Nullable String email) {
        return feed().upsert(new AccountTold(
                account,
                version,
                kind,
                AccountOrigin.ONLINE,
                null,
                NOON,
                new AccountTold.Holder(name, name, email, "+441632960001", null, "TF1 1AA", Language.CY, null)));
    }

    Heard grant(String account, long version) {
        return say(account, version, true);
    }

    Heard revoke(String account, long version) {
        return say(account, version, false);
    }

    Heard say(String account, long version, boolean given) {
        return feed().say(new ConsentTold(account, version, given, NOON.plusSeconds(version), "2012-11", Language.EN));
    }

    Heard close(String account, long version, ClosingTold.Wish wish) {
        return feed().close(new ClosingTold(account, version, NOON.plusSeconds(version), wish));
    }

    List<Heard> did(ActivityTold... things) {
        return feed().record(List.of(things));
    }

    static ActivityTold search(String account, String id, String words) {
        return new ActivityTold(account, NOON, id, ActivityTold.Kind.SEARCH, null, words);
    }

    /** All that is known of an account, without its reference and without when we heard of it. */
    String known(String account) {
        return String.join(
                " | ",
                rows(
                        "select concat_ws(' ', kind, origin, state, version, opened_at, closed_at, closed_version, closing_wish)"
                                + " from account where reference = ?",
                        account),
                rows(
                        "select concat_ws(' ', name, email, email_origin, phone, postcode, language) from account_holder"
                                + " where account = ?",
                        account),
                rows(
                        "select concat_ws(' ', version, given, at) from consent where account = ? order by version",
                        account),
                rows("select concat_ws(' ', id, kind, words) from activity where account = ? order by id", account));
    }

    private String rows(String select, String account) {
        List<?> rows = helpdesk.with(entities -> entities.createNativeQuery(select, String.class)
                .setParameter(1, account)
                .getResultList());
        return rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
