package uk.gov.dwp.jobmatch.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words that were typed and not sent: one draft for each incident, writer and kind of writing. */
@Entity
public class Draft {

    /** More than two of the longest replies: what is too long to be sent is not lost either. */
    public static final int LONGEST = 20_000;

    /** When it was saved, for a writer who has not seen one. */
    public static final Instant NONE = Instant.EPOCH;

    @Embeddable
    static class Key implements Serializable {

        private long incident;

        private String writer;

        @Enumerated(EnumType.STRING)
        private Writing writing;

        protected Key() {}

        Key(long incident, String writer, Writing writing) {
            this.incident = incident;
            this.writer = writer;
            this.writing = writing;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.incident == incident
                    && key.writer.equals(writer)
                    && key.writing == writing;
        }

        @Override
        public int hashCode() {
            return Objects.hash(incident, writer, writing);
        }
    }

    @EmbeddedId
    private Key key;

    private String words;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Draft() {}

    Draft(Key key, String words, Instant now) {
        this.key = key;
        this.words = words;
        this.savedAt = now;
    }

    /** Takes the place of what was kept if the writer saw that; else both are kept, unless one is part of the other. */
    void write(String newWords, Instant seen, Instant now) {
        boolean replaces = savedAt.equals(seen) || newWords.contains(words);
        boolean known = !replaces && words.contains(newWords);
        if (!known) {
            words = replaces ? newWords : words + "\n\n" + newWords;
            savedAt = now;
        }
    }

    public long incident() {
        return key.incident;
    }

    public Writing writing() {
        return key.writing;
    }

    public String words() {
        return words;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
