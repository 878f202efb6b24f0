package uk.gov.dwp.jobmatch.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** The days on which somebody is away, and who looks after their incidents meanwhile. Everybody has one at most. */
@Entity
public class Absence {

    @Id
    private String person;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String substitute;

    protected Absence() {}

    Absence(String person, LocalDate firstDay, LocalDate lastDay, String substitute) {
        this.person = person;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.substitute = substitute;
    }

    /** User name of whoever is away. */
    public String person() {
        return person;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day away. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** User name of whoever stands in. */
    public String substitute() {
        return substitute;
    }
}
