package uk.gov.dwp.jobmatch.safety;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When an alert was first on a duty manager's screen: who knew, and since when. */
@Entity
@Table(name = "safety_sighting")
public class SafetySighting {

    /** One person's of one alert. */
    @Embeddable
    static class Key implements Serializable {

        private long alert;

        private String person = "";

        protected Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.alert == alert && key.person.equals(person);
        }

        @Override
        public int hashCode() {
            return Objects.hash(alert, person);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected SafetySighting() {}

    public long alert() {
        return key.alert;
    }

    /** User name. */
    public String person() {
        return key.person;
    }

    public Instant seenAt() {
        return seenAt;
    }
}
