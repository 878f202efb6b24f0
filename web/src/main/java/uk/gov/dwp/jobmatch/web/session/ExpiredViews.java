package uk.gov.dwp.jobmatch.web.session;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import uk.gov.dwp.jobmatch.callback.NoSuchCallback;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.RestrictedRecord;
import uk.gov.dwp.jobmatch.template.NoSuchTemplate;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.sending.SentOnce;

/** When a page has been open for too long, or its record is closed to its reader, keeps what was typed and says what happened. */
public class ExpiredViews extends ExceptionHandlerWrapper {

    /** Puts it in front of every request, as faces-config.xml asks. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new ExpiredViews(getWrapped().getExceptionHandler());
        }
    }

    ExpiredViews(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable what = events.next().getContext().getException();
            FacesContext faces = FacesContext.getCurrentInstance();
            if (what instanceof ViewExpiredException || (faces.isPostback() && isClosed(what))) {
                events.remove();
                answer(faces);
            }
        }
        super.handle();
    }

    /** Whether its reader may not see the record that a form names, or it is not there. */
    private static boolean isClosed(Throwable what) {
        Throwable cause = what;
        while (cause != null
                && !(cause instanceof RestrictedRecord
                        || cause instanceof NoSuchIncident
                        || cause instanceof NoSuchCallback
                        || cause instanceof NoSuchTemplate)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    /** What was done before its page had ended is not asked for again. */
    private static void answer(FacesContext faces) {
        if (!CDI.current().select(SentOnce.class).get().answerAgain()) {
            keepAndExplain(faces);
        }
    }

    private static void keepAndExplain(FacesContext faces) {
        ExternalContext outside = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) outside.getRequest();
        CDI.current().select(TypedWords.class).get().keep(request.getServletPath(), request.getParameterMap());
        try {
            outside.redirect(outside.getRequestContextPath() + Page.WHAT_YOU_TYPED.path());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }
}
