package uk.gov.dwp.jobmatch.inside;

import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** A queue of the server's broker as its operators see it. */
record Broker(String queue) {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    /** How many messages ever came. */
    long came() {
        return number("messagesAdded");
    }

    /** Puts a message on the queue and waits until its listener is done with it. */
    void passes(Runnable message) {
        long before = came();
        message.run();
        await().until(() -> came() > before && number("messageCount") == 0);
    }

    /** Keeps messages from their listeners until {@link #resume}. */
    void pause() {
        call("pause");
    }

    void resume() {
        call("resume");
    }

    private long number(String attribute) {
        try {
            return ((Number) SERVER.getAttribute(name(), attribute)).longValue();
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private void call(String operation) {
        try {
            SERVER.invoke(name(), operation, new Object[0], new String[0]);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectName name() throws JMException {
        return new ObjectName("jboss.as:subsystem=messaging-activemq,server=default,jms-queue=" + queue);
    }
}
