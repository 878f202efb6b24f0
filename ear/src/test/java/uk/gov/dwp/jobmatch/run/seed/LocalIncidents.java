package uk.gov.dwp.jobmatch.run.seed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.run.seed.Problem.Mark;

/** Ten working days of incidents, callbacks and mails, so that somebody who starts the helpdesk finds it at work. */
public final class LocalIncidents {

    /** How many come through each channel; together some two hundred. */
    private static final Map<Channel, Integer> SHARE = Map.of(
            Channel.JOBCENTRE, 42,
            Channel.JOBCENTRE_OWN, 12,
            Channel.JOBSEEKER_DIRECT, 46,
            Channel.EMPLOYER_DIRECT, 48,
            Channel.EMPLOYER_ONLINE, 22,
            Channel.JOBSEEKER_ONLINE, 28,
            Channel.ANONYMOUS, 12);

    private final Connection connection;
    private final Days days;
    private final Dice dice = new Dice();

    private LocalIncidents(Connection connection, Days days) {
        this.connection = connection;
        this.days = days;
    }

    /** Plants them in one transaction, unless there are incidents already; people and places must be there. */
    public static void plant(Connection connection, Instant now) throws SQLException {
        connection.setAutoCommit(false);
        if (isFresh(connection)) {
            new LocalIncidents(connection, Days.upTo(now)).plant();
        }
        connection.commit();
    }

    private static boolean isFresh(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from incident limit 1")) {
            return !found.next();
        }
    }

    private void plant() throws SQLException {
        List<Plot> plots = plots();
        Desk desk = new Desk(connection, days, plots.size());
        List<SampleAccount> accounts = SampleAccount.all();
        accounts.forEach(account -> account.plant(desk.book()));
        SampleActivity.plant(
                desk.book(),
                accounts.stream().filter(SampleAccount::isJobseekers).toList(),
                days.now());
        suppress(desk.book());
        signIn(desk.book());
        Cast cast = new Cast(desk, dice);
        plots.forEach(cast::begin);
        cast.goOn();
        desk.calls().write();
        desk.book().write();
        rememberSenders();
    }

    /** What came from partners' systems came as messages, each under an id of its sender's own. */
    private void rememberSenders() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into submission (partner, submission_id, operation, digest, incident, answer, received_at)
                    select raised_by, 'local-' || lower(reference), 'submitIncident', 'local', id, '{}', received_at
                    from incident where raised_by in (select code from partner)
                    """);
            statement.execute("""
                    insert into partner_traffic (partner, hour, operation, outcome, messages, last_at)
                    select raised_by, date_trunc('hour', received_at), 'submitIncident', 'ANSWERED', count(*), max(received_at)
                    from incident where raised_by in (select code from partner) group by 1, 2
                    """);
        }
    }

    /** All problems in turn through each channel, and each group's calls in turn to their endings; the oldest first. */
    private List<Plot> plots() throws SQLException {
        Forms forms = new Forms(dice, KnownPlaces.read(connection));
        List<Problem> problems = Problem.all();
        List<Plot> plots = new ArrayList<>();
        Map<String, Integer> turns = new HashMap<>();
        for (Channel channel : Channel.values()) {
            List<Problem> own = problems.stream()
                    .filter(problem -> problem.channel() == channel)
                    .toList();
            for (int index = 0; index < SHARE.getOrDefault(channel, 0); index++) {
                Problem problem = own.get(index % own.size());
                Routed routed = forms.fill(problem);
                String kind = problem.is(Mark.SAFETY)
                        ? "at risk"
                        : routed.ownerGroup().orElse("no call");
                plots.add(Plot.of(routed, problem, turns.merge(kind, 1, Integer::sum), days, dice));
            }
        }
        plots.sort(Comparator.comparing(Plot::receivedAt));
        return plots;
    }

    private void suppress(Book book) {
        Instant bounced = days.after(0.2);
        Routed.SUPPRESSED.forEach(address -> book.add(
                "suppressed_address",
                Map.of("address", address, "suppressed_at", bounced, "lapses_at", bounced.plus(Duration.ofDays(60)))));
    }

    /** Who comes to work each morning. */
    private void signIn(Book book) {
        List<String> people = List.of("helpdesk", "helpdesk2", "adviser", "qat", "caller", "teamleader-telford");
        for (LocalDate day : days.days()) {
            for (String person : people) {
                Instant at = Days.at(day, LocalTime.of(8, 0)).plusSeconds(dice.between(5, 1500));
                if (at.isBefore(days.now())) {
                    book.audit(at, person, AuditAction.SIGNED_IN, null, null);
                }
            }
        }
        book.audit(days.after(0.31), "caller", AuditAction.SIGN_IN_FAILED, null, null);
        book.audit(days.after(0.77), "unknown", AuditAction.SIGN_IN_FAILED, null, null);
    }
}
