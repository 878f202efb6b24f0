package uk.gov.dwp.jobmatch.inside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.gov.dwp.jobmatch.answer.AnswerDesk;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.reception.Reception;
import uk.gov.dwp.jobmatch.routing.ContactUs;

/** What fails leaves nothing behind but the record that it was refused, and a queue hears only of what is so. */
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {

    private static final String PASSWORD = "jobmatch-local";

    @EJB(lookup = "java:global/helpdesk/helpdesk-ejb/Reception")
    Reception reception;

    @EJB(lookup = "java:global/helpdesk/helpdesk-ejb/IncidentDesk")
    IncidentDesk desk;

    @EJB(lookup = "java:global/helpdesk/helpdesk-ejb/IncidentFile")
    IncidentFile file;

    @EJB(lookup = "java:global/helpdesk/helpdesk-ejb/AnswerDesk")
    AnswerDesk answers;

    @EJB(lookup = "java:global/helpdesk/helpdesk-ejb/AuditTrail")
    AuditTrail audit;

    @Resource(lookup = "java:jboss/datasources/JobmatchMigrationDS")
    DataSource database;

    @Resource(lookup = "java:/jms/PlainConnectionFactory")
    ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/Email")
    Queue email;

    @Resource
    UserTransaction transaction;

    @Inject
    HttpServletRequest request;

    @Deployment
    static WebArchive visitor() {
        return Visitor.with(TransactionsIT.class);
    }

    @AfterEach
    void sign_out() throws ServletException {
        request.logout();
    }

    @Test
    void an_answer_that_cannot_be_kept_leaves_no_promise_no_call_and_no_trace() throws Exception {
        String reference = submit(Forms.ofEmployerWithoutEmail("020 7946 0991"));
        request.login("helpdesk", PASSWORD);
        Incident taken = take(reference);

        assertThrows(EJBException.class, () -> answers.reply(taken.id(), taken.version(), "x".repeat(8001), false));

        assertEquals("TAKEN", written("select state from incident where reference = ?", reference));
        assertEquals("0", written("select count(*) from entry where kind = 'REPLY' and incident = ?", taken.id()));
        assertEquals("1", written("select count(*) from delivery where incident = ?", taken.id()));
        assertEquals("0", written("select count(*) from callback where incident = ?", taken.id()));
        assertEquals("INCIDENT_RAISED INCIDENT_READ INCIDENT_TAKEN", audited(reference));
    }

    @Test
    void the_record_of_a_refusal_outlives_what_was_refused() throws Exception {
        String reference = submit(Forms.ofEmployerWithoutEmail("020 7946 0992"));
        request.login("teamleader-dundee", PASSWORD);

        transaction.begin();
        audit.record(AuditAction.STATUS_READ, reference, null);
        assertThrows(NoSuchIncident.class, () -> file.open(reference));
        transaction.rollback();

        assertEquals("INCIDENT_RAISED INCIDENT_READ:REFUSED", audited(reference));
    }

    @Test
    void a_safety_concern_outlives_its_refused_form() throws Exception {
        String id = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            assertThrows(
                    FormRefused.class,
                    () -> PartnerCall.ofTelford(() -> reception.submit(Forms.withoutRouteButWithSafetyConcern(), id)));
        }

        assertEquals("1", written("select count(*) from delivery where about = ?", "ed-telford " + id));
        assertEquals("0", written("select count(*) from submission where submission_id = ?", id));
    }

    @Test
    void the_queue_hears_of_a_promise_when_it_is_committed_and_of_none_that_is_undone() throws Exception {
        Broker queue = new Broker("Email");
        queue.pause();
        try {
            transaction.begin();
            submit(Forms.ofEmployer());
            transaction.rollback();
            String kept = submit(Forms.ofEmployer());

            String promise = written(
                    "select d.id from delivery d join incident i on i.id = d.incident where i.reference = ?", kept);
            await().untilAsserted(() -> assertEquals(List.of(promise), announced()));
        } finally {
            queue.resume();
        }
    }

    private String submit(ContactUs form) throws Exception {
        return PartnerCall.ofTelford(
                () -> reception.submit(form, UUID.randomUUID().toString()).reference());
    }

    private Incident take(String reference) {
        Incident incident = file.open(reference);
        return desk.take(incident.id(), incident.version());
    }

    private String audited(String reference) throws SQLException {
        return written("""
                select string_agg(action || case result when 'DONE' then '' else ':' || result end, ' ' order by id)
                from audit where subject = ?
                """, reference);
    }

    private String written(String query, Object parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private List<String> announced() throws JMSException {
        List<String> announced = new ArrayList<>();
        try (JMSContext context = connections.createContext()) {
            Enumeration<?> messages = context.createBrowser(email).getEnumeration();
            while (messages.hasMoreElements()) {
                announced.add(((Message) messages.nextElement()).getBody(String.class));
            }
        }
        return announced;
    }
}
