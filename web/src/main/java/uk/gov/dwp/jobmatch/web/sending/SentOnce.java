package uk.gov.dwp.jobmatch.web.sending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.sending.Sending;
import uk.gov.dwp.jobmatch.sending.SentForms;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.session.ReturnPath;

/** Does what a form asks for, unless it was done when the same form came before: then its sender sees what came of that. */
@RequestScoped
public class SentOnce {

    @Inject
    SentContent content;

    @Inject
    SentForms forms;

    @Inject
    Sending sending;

    @Inject
    OneAtATime session;

    @Inject
    MadeLately made;

    @Inject
    InstantSource clock;

    @Inject
    Notices notices;

    @Inject
    FacesContext faces;

    @Inject
    HttpServletRequest request;

    /** A deed that leads nowhere has not been done, and may be asked for again. */
    public void run(Runnable deed) {
        Optional<String> digest = content.digest();
        if (digest.isEmpty()) {
            deed.run();
        } else {
            session.run(() -> once(digest.get(), deed));
        }
    }

    /** Shows what came of a form that was sent before; false where it was not, or nobody can tell. */
    public boolean answerAgain() {
        AtomicReference<@Nullable String> led = new AtomicReference<>();
        content.digest()
                .ifPresent(digest -> session.run(() -> led.set(before(digest).orElse(null))));
        String address = led.get();
        if (address != null) {
            showAgain(address);
        }
        return address != null;
    }

    private Optional<String> before(String digest) {
        return forms.before(digest).or(() -> content.made().flatMap(same -> made.before(same, clock.instant())));
    }

    private void once(String digest, Runnable deed) {
        Optional<String> ledTo = before(digest);
        if (ledTo.isPresent()) {
            showAgain(ledTo.get());
            return;
        }
        sending.begin(digest);
        try {
            deed.run();
        } finally {
            settle(digest, whereItLed());
            sending.end();
        }
    }

    private void settle(String digest, @Nullable String address) {
        if (address == null) {
            forms.release(digest);
        } else {
            forms.ledTo(digest, address);
            content.made().ifPresent(same -> made.ledTo(same, address, clock.instant()));
        }
    }

    /** Null where the page stays: whatever is done leads on. */
    private @Nullable String whereItLed() {
        HttpServletResponse response =
                (HttpServletResponse) faces.getExternalContext().getResponse();
        String location = response.getHeader("Location");
        if (location == null) {
            return null;
        }
        URI address = URI.create(location);
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** Where it led is not known if the server was stopped meanwhile: then the page is opened afresh. */
    private void showAgain(String ledTo) {
        ExternalContext outside = faces.getExternalContext();
        notices.warn("sending.again");
        try {
            outside.redirect(ledTo.isEmpty() ? here() : ledTo);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    private String here() {
        String reference = request.getParameter("reference");
        return request.getRequestURI() + (reference == null ? "" : "?reference=" + ReturnPath.encoded(reference));
    }
}
