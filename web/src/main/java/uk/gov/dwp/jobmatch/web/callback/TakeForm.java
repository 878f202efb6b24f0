package uk.gov.dwp.jobmatch.web.callback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.callback.NoSuchCallback;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Ticks.Tick;
import uk.gov.dwp.jobmatch.web.language.Names;

/** The buttons of a board that take a call and open it: one for the most urgent, and one in each row for that row's. */
@Named
@RequestScoped
public class TakeForm {

    /** Of all of these buttons: one that stands in a row names its call as its value. */
    private static final String BUTTON = "take-call";

    private static final String BOARD = Page.CALLBACKS.afreshAsAsked();

    @Inject
    CallbackBoard board;

    @Inject
    Notices notices;

    @Inject
    Names names;

    @Inject
    HttpServletRequest request;

    public String take() {
        return Optional.ofNullable(request.getParameter(BUTTON))
                .flatMap(Tick::parse)
                .map(this::take)
                .orElseGet(this::takeNext);
    }

    private String take(Tick call) {
        return attempt(call.name(), () -> open(board.take(call.id(), call.version())));
    }

    private String takeNext() {
        Optional<Callback> next = board.takeNext();
        if (next.isEmpty()) {
            notices.warn("callbacks.none-to-take");
        }
        return next.map(this::open).orElse(BOARD);
    }

    private String attempt(String name, Supplier<String> deed) {
        try {
            return deed.get();
        } catch (ChangedByAnother change) {
            notices.warn("callbacks.not-taken", name, names.actor(change.by()));
        } catch (NoSuchCallback gone) {
            notices.warn("callbacks.not-there", name);
        }
        return BOARD;
    }

    private String open(Callback callback) {
        notices.say("callback.taken");
        return Page.CALLBACK.afresh("reference", callback.reference());
    }
}
