package uk.gov.dwp.jobmatch.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import uk.gov.dwp.jobmatch.worktime.Nation;

/** A working calendar that administrators know by name; its hours and days off are rows of their own. */
@Entity
@Table(name = "calendar")
public class NamedCalendar {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private Nation nation;

    protected NamedCalendar() {}

    NamedCalendar(String code, String name, Nation nation) {
        this.code = code;
        this.name = name;
        this.nation = nation;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Whose bank holidays it keeps. */
    public Nation nation() {
        return nation;
    }

    /** Whether it is the one of every place in a nation to which none was given. */
    public boolean isNational() {
        return code.equals(nation.name());
    }
}
