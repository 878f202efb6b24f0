package uk.gov.dwp.jobmatch.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What nobody of ours would put on a queue: it is dropped with a word to the operators, and opened by nobody. */
@ExtendWith(ArquillianExtension.class)
class StrangeMessagesIT {

    @Resource(lookup = "java:/jms/PlainConnectionFactory")
    ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/Email")
    Queue email;

    @Resource(lookup = "java:/jms/queue/Callback")
    Queue callback;

    @Resource(lookup = "java:/jms/queue/Scan")
    Queue scan;

    /** Whoever opened it would have to load this class, which the EAR does not have. */
    private record Stranger(String says) implements Serializable {}

    @Deployment
    static WebArchive visitor() {
        return Visitor.with(StrangeMessagesIT.class);
    }

    @Test
    void an_object_is_dropped_unopened() throws IOException {
        assertEquals(3, droppedOf(context -> context.createObjectMessage(new Stranger("open me"))));
    }

    @Test
    void bytes_are_dropped() throws IOException {
        assertEquals(3, droppedOf(JMSContext::createBytesMessage));
    }

    @Test
    void an_empty_message_is_dropped() throws IOException {
        assertEquals(3, droppedOf(JMSContext::createMessage));
    }

    @Test
    void a_text_that_is_no_number_is_dropped() throws IOException {
        assertEquals(3, droppedOf(context -> context.createTextMessage("1; drop table delivery")));
    }

    @Test
    void a_text_without_a_text_is_dropped() throws IOException {
        assertEquals(3, droppedOf(JMSContext::createTextMessage));
    }

    @Test
    void the_number_of_a_row_that_is_not_there_is_nothing_to_speak_of() throws IOException {
        assertEquals(1, droppedOf(context -> context.createTextMessage("999999999999"))); // no id of a file
        assertEquals(
                2,
                droppedOf(context -> context.createTextMessage(UUID.randomUUID().toString())));
    }

    /** Sends one to each queue and says how many of the three the log tells of as dropped. */
    private long droppedOf(Function<JMSContext, Message> message) throws IOException {
        long before = told();
        long dead = new Broker("DLQ").came();
        try (JMSContext context = connections.createContext()) {
            new Broker("Email").passes(() -> context.createProducer().send(email, message.apply(context)));
            new Broker("Callback").passes(() -> context.createProducer().send(callback, message.apply(context)));
            new Broker("Scan").passes(() -> context.createProducer().send(scan, message.apply(context)));
        }
        assertEquals(dead, new Broker("DLQ").came(), "dead letters");
        return told() - before;
    }

    private static long told() throws IOException {
        Path log = Path.of(System.getProperty("jboss.server.log.dir"), "server.log");
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains(" WARNING [uk.gov.dwp.jobmatch.") && line.contains("was dropped"))
                .count();
    }
}
