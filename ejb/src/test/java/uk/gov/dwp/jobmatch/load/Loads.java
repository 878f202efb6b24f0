package uk.gov.dwp.jobmatch.load;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.account.AccountHolder;
import uk.gov.dwp.jobmatch.accountfile.FileLayout;
import uk.gov.dwp.jobmatch.consent.Consent;
import uk.gov.dwp.jobmatch.fixture.AccountCsv;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

/** An administrator who brings files, and what is in the database afterwards. */
final class Loads {

    private final Helpdesk helpdesk;

    Loads(Helpdesk helpdesk) {
        this.helpdesk = helpdesk;
    }

    LoadDesk desk() {
        return helpdesk.as("admin", LoadDesk.class);
    }

    LoadBook book() {
        return helpdesk.as("admin", LoadBook.class);
    }

    /** Brought by one administrator, for the other to decide. */
    AccountLoad receive(FileLayout layout, InputStream content) {
        LoadDesk colleague = helpdesk.as("admin2", LoadDesk.class);
        return now(colleague.receive(
                layout, "accounts.csv", helpdesk.bean(Spool.class).keep(content)));
    }

    AccountLoad check(AccountCsv file) {
        return check(file.text());
    }

    AccountLoad check(String file) {
        AccountLoad load =
                receive(FileLayout.ACCOUNTS, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        work();
        return now(load);
    }

    AccountLoad load(AccountCsv file) {
        return load(FileLayout.ACCOUNTS, file);
    }

    AccountLoad load(FileLayout layout, AccountCsv file) {
        AccountLoad load = receive(layout, file.stream());
        work();
        confirm(load);
        return now(load);
    }

    void confirm(AccountLoad load) {
        desk().confirm(load.id());
        work();
    }

    /** Whatever waits is done, to the end. */
    void work() {
        helpdesk.clock.advance(AccountLoad.LEASE.plusSeconds(1));
        helpdesk.bean(LoadWork.class).work();
    }

    /** Works on, until it waits for somebody who has this account; then it is killed. An account of a part that is done stops nothing. */
    void killWhileWaitingFor(String account) {
        helpdesk.with(entities -> {
            entities.createNativeQuery("select reference from account where reference = ? for share")
                    .setParameter(1, account)
                    .getSingleResult();
            Thread worker = new Thread(this::work);
            worker.start();
            while (worker.isAlive()) {
                entities.createNativeQuery("""
                                select pg_cancel_backend(pid) from pg_locks
                                where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))
                                """).getResultList();
            }
            return account;
        });
    }

    AccountLoad now(AccountLoad load) {
        return now(load.id());
    }

    private AccountLoad now(long load) {
        return helpdesk.now(AccountLoad.class, load);
    }

    Account account(String reference) {
        return helpdesk.now(Account.class, reference);
    }

    AccountHolder holder(String reference) {
        return helpdesk.now(AccountHolder.class, reference);
    }

    List<Consent> consents() {
        return helpdesk.with(
                entities -> entities.createQuery("from Consent c order by c.account, c.version", Consent.class)
                        .getResultList());
    }

    long number(String query) {
        return helpdesk.with(
                entities -> (Long) entities.createNativeQuery(query, Long.class).getSingleResult());
    }

    List<String> texts(String query) {
        List<?> found = helpdesk.with(entities ->
                (List<?>) entities.createNativeQuery(query, String.class).getResultList());
        return found.stream().map(String.class::cast).toList();
    }

    /** All that the accounts, their holders and consents say, but for the times at which we were told. */
    Map<String, String> everything() {
        Map<String, String> rows = new TreeMap<>();
        for (String row : texts("""
                select 'account ' || reference || ' ' || (to_jsonb(a) - 'changed_at')::text from account a
                union all select 'holder ' || account || ' ' || to_jsonb(h)::text from account_holder h
                union all select 'consent ' || account || ' ' || version || ' ' || (to_jsonb(c) - 'told_at')::text from consent c
                """)) {
            rows.put(row, "");
        }
        return rows;
    }
}
