package uk.gov.dwp.jobmatch.web.sending;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Stands before every button of every form, as faces-config.xml asks. */
public class OnlyOnce implements ActionListener {

    private final ActionListener wrapped;

    public OnlyOnce(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        CDI.current().select(SentOnce.class).get().run(() -> wrapped.processAction(event));
    }
}
