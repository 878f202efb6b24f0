package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The letters a postcode starts with, and the site whose employers live there (domain.md 3.4, home site). */
@Entity
@Table(name = "postcode_area")
public class PostcodeArea {

    @Id
    private String area;

    private String site;

    protected PostcodeArea() {}

    String area() {
        return area;
    }

    String site() {
        return site;
    }
}
