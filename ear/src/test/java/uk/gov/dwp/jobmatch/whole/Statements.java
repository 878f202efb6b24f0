package uk.gov.dwp.jobmatch.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** How many statements the helpdesk has asked its database to run, as the server itself counts them. */
public final class Statements implements AutoCloseable {

    private static final String COUNTING = "statistics-enabled";

    private final ModelControllerClient server;

    /** Has the server count from now on. */
    public Statements(RunningHelpdesk helpdesk) {
        try {
            server = ModelControllerClient.Factory.create("localhost", helpdesk.managementPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count(true);
    }

    public long soFar() {
        ModelNode question = unit("read-attribute");
        question.get("name").set("prepared-statement-count");
        return execute(question).asLong();
    }

    private void count(boolean from) {
        ModelNode order = unit("write-attribute");
        order.get("name").set(COUNTING);
        order.get("value").set(from);
        execute(order);
    }

    private static ModelNode unit(String operation) {
        ModelNode node = new ModelNode();
        node.get("operation").set(operation);
        node.get("address")
                .add("deployment", "helpdesk.ear")
                .add("subdeployment", "helpdesk-ejb.jar")
                .add("subsystem", "jpa")
                .add("hibernate-persistence-unit", "helpdesk.ear/helpdesk-ejb.jar#helpdesk");
        return node;
    }

    private ModelNode execute(ModelNode operation) {
        try {
            ModelNode answer = server.execute(operation);
            if (!answer.get("outcome").asString().equals("success")) {
                throw new IllegalStateException(answer.toString());
            }
            return answer.get("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        count(false);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
