package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Attack, or a fault of ours: a row that the database refuses must not tell its values to the sender, nor to the log. */
class FailedRowIT {

    private static final String NAME = "Blodeuwedd Unlucky";

    @Test
    void a_failed_row_is_told_by_its_correlation_id_only() throws SQLException {
        change("alter table incident add constraint unlucky check (customer_name <> '" + NAME + "')");
        try {
            Message unlucky = Message.incident()
                    .with("EMPLOYER</p:customerType>", "EMPLOYER</p:customerType><p:name>" + NAME + "</p:name>");

            Answer answer = Caller.telford().send(unlucky);

            answer.isFault(500, "soap:Server", "INTERNAL");
            assertEquals("true", answer.text("retryable"));
            assertFalse(answer.body().contains("unlucky"), answer.body());
            assertTrue(Caller.HELPDESK.log().contains(answer.text("correlationId")));
            assertFalse(Caller.HELPDESK.log().contains("Blodeuwedd"), "The name is in the server's log");
        } finally {
            change("alter table incident drop constraint unlucky");
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = Caller.HELPDESK.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
