package uk.gov.dwp.jobmatch.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text for answers; what it says stands in its newest {@link TemplateEdition}. */
@Entity
@Table(name = "reply_template")
public class ReplyTemplate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reply_template_seq")
    @SequenceGenerator(name = "reply_template_seq", sequenceName = "reply_template_seq", allocationSize = 1)
    private long id;

    @Version
    private int version;

    private int edition;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    protected ReplyTemplate() {}

    ReplyTemplate(int edition) {
        this.edition = edition;
    }

    void publish(int next) {
        edition = next;
    }

    void retire(Instant now) {
        retiredAt = now;
    }

    void restore() {
        retiredAt = null;
    }

    public long id() {
        return id;
    }

    /** Counts changes: whoever acts on an older one is told. */
    public int version() {
        return version;
    }

    /** The newest. */
    public int edition() {
        return edition;
    }

    /** When it was taken out of use; empty while it is offered. */
    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    public boolean isRetired() {
        return retiredAt != null;
    }
}
