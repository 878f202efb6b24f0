package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The letters a postcode starts with, and the site whose employers live there, as one version of the policy says it anew. */
@Entity
@Table(name = "postcode_area")
public class PostcodeArea {

    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        private String area;

        @Column(name = "policy_version")
        private int version;

        protected Key() {}

        Key(String area, int version) {
            this.area = area;
            this.version = version;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.area.equals(area) && key.version == version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(area, version);
        }
    }

    @EmbeddedId
    private Key id;

    private @Nullable String site;

    protected PostcodeArea() {}

    /** @param site code of the area's site from that version on; null where the default site serves it */
    public PostcodeArea(String area, int version, @Nullable String site) {
        this.id = new Key(area, version);
        this.site = site;
    }

    int version() {
        return id.version;
    }

    void applyTo(Map<String, String> siteOfArea) {
        if (site == null) {
            siteOfArea.remove(id.area);
        } else {
            siteOfArea.put(id.area, site);
        }
    }
}
