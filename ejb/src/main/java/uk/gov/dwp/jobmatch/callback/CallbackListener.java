package uk.gov.dwp.jobmatch.callback;

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

/** Offers a callback to its group when the queue brings its id; what the message means is in the row. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/Callback"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@PermitAll
public class CallbackListener implements MessageListener {

    private static final Logger LOG = Logger.getLogger(CallbackListener.class.getName());

    @Inject
    CallbackOffers offers;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        if (!(message instanceof TextMessage)) {
            LOG.warning("A message that is no text was dropped: nothing of ours sends such. queue=Callback");
            return;
        }
        try {
            offers.offer(Long.parseLong(message.getBody(String.class)));
        } catch (JMSException | NumberFormatException e) {
            LOG.warning("A message that names no callback was dropped, the sweep finds what is owed. queue=Callback");
        }
    }
}
