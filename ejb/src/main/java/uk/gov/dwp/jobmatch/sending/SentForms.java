package uk.gov.dwp.jobmatch.sending;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which forms were sent and where each led, by a digest of all they say, their key included: the row is written in the
 * transaction of the form's first deed, so that the database itself refuses the second.
 */
@Stateless
@PermitAll
public class SentForms {

    @Inject
    EntityManager entities;

    @Inject
    Sending sending;

    @Inject
    InstantSource clock;

    /**
     * Ties the caller's transaction to the form that is being sent, if any: waits for whoever sends the same.
     *
     * @throws AlreadySent if somebody else has done it
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void claim() {
        String content = sending.content();
        if (content != null && write(content, null) == 0) {
            throw new AlreadySent();
        }
    }

    /** Where this form led when it was sent before; an empty text where that is not known. */
    public Optional<String> before(String content) {
        List<?> rows = entities.createNativeQuery(
                        "select coalesce(led_to, '') from sent_form where content = ?", String.class)
                .setParameter(1, content)
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    /** Keeps where the form that is being sent has led. */
    public void ledTo(String content, String address) {
        write(content, address);
    }

    /** The form that was being sent could not be done as it stands: it may be sent again. */
    public void release(String content) {
        entities.createNativeQuery("delete from sent_form where content = ? and attempt = ?")
                .setParameter(1, content)
                .setParameter(2, sending.attempt())
                .executeUpdate();
    }

    private int write(String content, @Nullable String address) {
        return entities.createNativeQuery("""
                        insert into sent_form (content, attempt, sent_at, led_to) values (?, ?, ?, ?)
                        on conflict (content) do update set led_to = excluded.led_to
                        where sent_form.attempt = excluded.attempt
                        """)
                .setParameter(1, content)
                .setParameter(2, sending.attempt())
                .setParameter(3, clock.instant())
                .setParameter(4, address)
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
    }
}
