package uk.gov.dwp.jobmatch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import uk.gov.dwp.jobmatch.bench.CountrysAccounts.Edition;
import uk.gov.dwp.jobmatch.run.Database;
import uk.gov.dwp.jobmatch.run.MailServer;
import uk.gov.dwp.jobmatch.run.Server;

/** Measures accounts: first with a town's, then with the country's, then with what its people did and who looked at it. */
final class AccountPart {

    private static final Duration CALM = Duration.ofSeconds(30);

    private final CountrysAccounts country;
    private final Database database;
    private final Asking asking;
    private final Server server;
    private final MailServer mail;
    private final AccountLoads loads;

    AccountPart(CountrysAccounts country, Database database, Server server, MailServer mail, Path folder) {
        this.country = country;
        this.database = database;
        asking = new Asking(database);
        this.server = server;
        this.mail = mail;
        loads = new AccountLoads(country, database, folder, new LiveHeap(server.pid()));
    }

    AccountTable measure() throws IOException, SQLException, InterruptedException {
        loads.load(country.few());
        double fewLooks = time(connection -> country.plantLooks(connection, country.looks() / country.few().oneIn()));
        Map<String, Double> few = looks(country.few());
        double bare = loads.bare();
        AccountTable.Load first = loads.load(Edition.FIRST);
        AccountTable.Load second = loads.load(new Edition(1, 2, 100));
        double activity = time(country::plantActivity);
        double looks = time(connection -> country.plantLooks(connection, country.looks())) + fewLooks;
        LogSeals seals = LogSeals.measure(asking);
        Answers quiet = new Answers();
        Answers loading = new Answers();
        callers(CALM, new Answers());
        callers(CALM, quiet);
        SteadyCallers callers = new SteadyCallers(server.screens(), loading);
        loads.check(new Edition(1, 3, 5));
        hangUp(callers);
        double erasure;
        try (Connection connection = database.connect()) {
            erasure = AccountErasures.measure(connection, country);
        }
        callers = new SteadyCallers(server.screens(), loading);
        AccountTable.Load third = loads.merge();
        hangUp(callers);
        Map<String, Double> many = looks(Edition.FIRST);
        AccountFigures figures;
        try (Connection connection = database.connect()) {
            figures = AccountFigures.measure(connection);
        }
        return new AccountTable(
                country.records(),
                bare,
                first,
                second,
                third,
                few,
                many,
                figures,
                seals,
                new AccountTable.Times(
                        erasure,
                        quiet.within(0.95),
                        loading.within(0.95),
                        loads.mostHeap(),
                        "%.0f s: accounts %.0f, activity %.0f, looks %.0f".formatted(first.seconds() + activity + looks, first.seconds(), activity, looks)));
    }

    private interface Planting {
        void on(Connection connection) throws SQLException;
    }

    private double time(Planting work) throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = database.connect()) {
            work.on(connection);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** As the database does by itself before long. */
    private Map<String, Double> looks(Edition edition) throws SQLException {
        asking.change("vacuum analyze account, account_holder, consent, access_log");
        try (Connection connection = database.connect()) {
            return new AccountLooks(country, edition).measure(connection);
        }
    }

    private void callers(Duration time, Answers answers) throws InterruptedException {
        SteadyCallers callers = new SteadyCallers(server.screens(), answers);
        Thread.sleep(time.toMillis());
        hangUp(callers);
    }

    /** The mail server's memory would fill with what nobody reads. */
    private void hangUp(SteadyCallers callers) {
        callers.close();
        mail.forget();
    }
}
