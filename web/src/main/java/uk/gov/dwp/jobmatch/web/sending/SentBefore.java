package uk.gov.dwp.jobmatch.web.sending;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Answers a form that was sent before, also where its button went with the deed: Faces would not read that, and say nothing. */
public class SentBefore implements PhaseListener {

    private static final long serialVersionUID = 1;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        if (event.getFacesContext().isPostback()) {
            CDI.current().select(SentOnce.class).get().answerAgain();
        }
    }
}
