package uk.gov.dwp.jobmatch.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.time.Duration;
import java.time.Instant;
import java.util.Enumeration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is not ours in the queue is dropped: never read as an object (CVE-2026-66909), and never tried again. */
@ExtendWith(ArquillianExtension.class)
class EmailQueueIT {

    @Resource(lookup = "java:/jms/PlainConnectionFactory")
    ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/Email")
    Queue email;

    @Resource(lookup = "java:/jms/queue/DLQ")
    Queue dead;

    @Deployment
    static WebArchive visitor() {
        return Visitor.with(EmailQueueIT.class);
    }

    @Test
    void an_object_is_dropped() throws JMSException {
        isDropped(context -> context.createObjectMessage("an object"));
    }

    @Test
    void bytes_are_dropped() throws JMSException {
        isDropped(JMSContext::createBytesMessage);
    }

    @Test
    void a_text_that_is_no_number_is_dropped() throws JMSException {
        isDropped(context -> context.createTextMessage("DROP TABLE delivery"));
    }

    @Test
    void the_number_of_no_mail_is_dropped() throws JMSException {
        isDropped(context -> context.createTextMessage(Long.toString(Long.MAX_VALUE)));
    }

    private void isDropped(Function<JMSContext, Message> message) throws JMSException {
        try (JMSContext context = connections.createContext()) {
            int deadBefore = waiting(context, dead);

            context.createProducer().send(email, message.apply(context));

            awaitEmpty(context);
            assertEquals(deadBefore, waiting(context, dead));
        }
    }

    private void awaitEmpty(JMSContext context) throws JMSException {
        Instant patience = Instant.now().plusSeconds(30);
        while (waiting(context, email) > 0) {
            assertTrue(Instant.now().isBefore(patience), "The queue still holds it");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static int waiting(JMSContext context, Queue queue) throws JMSException {
        try (QueueBrowser browser = context.createBrowser(queue)) {
            int waiting = 0;
            for (Enumeration<?> messages = browser.getEnumeration(); messages.hasMoreElements(); waiting++) {
                messages.nextElement();
            }
            return waiting;
        }
    }
}
