package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.FailedDeliveries;
import uk.gov.dwp.jobmatch.delivery.FailedDeliveries.Cause;
import uk.gov.dwp.jobmatch.delivery.MailRow;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** Mail that could not be sent, by its cause, and what still waits for a mail server. */
@Named
@RequestScoped
public class FailedDeliveriesPage {

    private static final int WAITING = 20;
    private static final int OF_EACH_CAUSE = 10;
    private static final int OF_ONE_CAUSE = 50;

    @Inject
    FailedDeliveries deliveries;

    @Inject
    ListPlace place;

    @Inject
    Names names;

    private String cause = "";
    private final Map<String, KeysetPage<MailRow>> mails = new HashMap<>();
    private @Nullable List<Cause> causes;
    private @Nullable List<MailRow> waiting;

    /** The commonest first; only one where the address says so. */
    public List<Cause> getCauses() {
        if (causes == null) {
            causes = deliveries.causes().stream()
                    .filter(some -> cause.isEmpty() || some.code().equals(cause))
                    .toList();
        }
        return causes;
    }

    /** The newest that failed by a cause, or the next page of them. */
    public KeysetPage<MailRow> mails(Cause some) {
        return mails.computeIfAbsent(some.code(), this::failed);
    }

    private KeysetPage<MailRow> failed(String code) {
        return place.page(
                cause.isEmpty() ? OF_EACH_CAUSE : OF_ONE_CAUSE,
                mail -> mail.delivery().id(),
                (id, limit) -> deliveries.failed(code, ListPlace.number(id, Long.MAX_VALUE), limit));
    }

    /** The longest waiting first, as many as somebody will read. */
    public List<MailRow> getWaiting() {
        if (waiting == null) {
            waiting = deliveries.waiting(WAITING);
        }
        return waiting;
    }

    /** What a mail is known by: its incident, or the form that became none. */
    public String about(MailRow mail) {
        String incident = mail.incident();
        return incident == null ? mail.delivery().about().orElse("") : incident;
    }

    /** Whom a mail is for: a party or an inbox, never an address. */
    public String to(Delivery mail) {
        return names.recipient(mail.recipient());
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }
}
