package uk.gov.dwp.jobmatch.email;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.logging.Logger;

/** Sends a mail when the queue brings its id; a message that brings none is dropped, for the rows are the truth. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/Email"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8")
        })
@PermitAll
public class EmailListener implements MessageListener {

    private static final Logger LOG = Logger.getLogger(EmailListener.class.getName());

    @Inject
    Postman postman;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        if (!(message instanceof TextMessage text)) {
            LOG.warning("A message that is no text was dropped: nothing of ours sends such. queue=Email");
            return;
        }
        try {
            postman.deliver(Long.parseLong(text.getText()));
        } catch (JMSException | NumberFormatException e) {
            LOG.warning("A message that names no mail was dropped, the sweep finds what is owed. queue=Email");
        }
    }
}
