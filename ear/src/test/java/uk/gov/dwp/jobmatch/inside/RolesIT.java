package uk.gov.dwp.jobmatch.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.queue.Filter;
import uk.gov.dwp.jobmatch.queue.Order;
import uk.gov.dwp.jobmatch.queue.View;
import uk.gov.dwp.jobmatch.queue.WorkQueue;

/** The container enforces what the beans declare, for whoever the shared realm says is calling. */
@ExtendWith(ArquillianExtension.class)
class RolesIT {

    private static final String PASSWORD = "jobmatch-local";

    @EJB(lookup = "java:global/helpdesk/helpdesk-ejb/WorkQueue")
    WorkQueue queue;

    @EJB(lookup = "java:global/helpdesk/helpdesk-ejb/SignedIn")
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    @Deployment
    static WebArchive visitor() {
        return Visitor.with(RolesIT.class);
    }

    @AfterEach
    void sign_out() throws ServletException {
        request.logout();
    }

    @Test
    void the_helpdesk_sees_the_work_queue() throws ServletException {
        request.login("helpdesk", PASSWORD);

        queue.pageAfter(Filter.of(View.ALL), Order.WORK, null, 10);

        assertEquals("helpdesk", signedIn.name());
    }

    @Test
    void an_adviser_does_not() throws ServletException {
        request.login("adviser", PASSWORD);

        assertThrows(EJBAccessException.class, () -> queue.pageAfter(Filter.of(View.ALL), Order.WORK, null, 10));
    }

    @Test
    void nobody_does_not() {
        assertThrows(EJBAccessException.class, () -> queue.pageAfter(Filter.of(View.ALL), Order.WORK, null, 10));
    }

    @Test
    void a_wrong_password_signs_nobody_in() {
        assertThrows(ServletException.class, () -> request.login("helpdesk", "wrong"));

        assertThrows(EJBAccessException.class, () -> queue.pageAfter(Filter.of(View.ALL), Order.WORK, null, 10));
    }
}
