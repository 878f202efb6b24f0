package uk.gov.dwp.jobmatch.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.Category;

/** What a template has said since it was published, and what answers that were made from it were made from. Never changed. */
@Entity
@Table(name = "template_edition")
public class TemplateEdition {

    @Embeddable
    static class Key implements Serializable {

        private long template;

        private int edition;

        protected Key() {}

        Key(long template, int edition) {
            this.template = template;
            this.edition = edition;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.template == template && key.edition == edition;
        }

        @Override
        public int hashCode() {
            return Objects.hash(template, edition);
        }
    }

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private @Nullable Category category;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "title_cy")
    private String titleCy;

    @Column(name = "words_en")
    private String wordsEn;

    @Column(name = "words_cy")
    private String wordsCy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    protected TemplateEdition() {}

    TemplateEdition(Key key, Wording wording, String publishedBy, Instant now) {
        this.key = key;
        this.category = wording.category();
        this.titleEn = wording.titleEn();
        this.titleCy = wording.titleCy();
        this.wordsEn = wording.wordsEn();
        this.wordsCy = wording.wordsCy();
        this.publishedBy = publishedBy;
        this.publishedAt = now;
    }

    public long template() {
        return key.template;
    }

    public int edition() {
        return key.edition;
    }

    public Wording wording() {
        return new Wording(category, titleEn, titleCy, wordsEn, wordsCy);
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** User name; {@code system} for those that an installation starts with. */
    public String publishedBy() {
        return publishedBy;
    }
}
