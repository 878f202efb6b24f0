package uk.gov.dwp.jobmatch.scan;

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
import java.util.UUID;
import java.util.logging.Logger;

/** Has a file scanned when the queue brings its id; a message that brings none is dropped, for the rows are the truth. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/Scan"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@PermitAll
public class ScanListener implements MessageListener {

    private static final Logger LOG = Logger.getLogger(ScanListener.class.getName());

    @Inject
    Scanning scanning;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        if (!(message instanceof TextMessage text)) {
            LOG.warning("A message that is no text was dropped: nothing of ours sends such. queue=Scan");
            return;
        }
        try {
            scanning.scan(UUID.fromString(String.valueOf(text.getText())));
        } catch (JMSException | IllegalArgumentException e) {
            LOG.warning("A message that names no file was dropped, the sweep finds what is owed. queue=Scan");
        }
    }
}
