package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import uk.gov.dwp.jobmatch.worktime.Nation;

/** One of Employer Direct's contact centres: a logical inbox with a Team Leader who makes outbound calls. */
@Entity
public class Site {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private Nation nation;

    private String mailbox;

    protected Site() {}

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

    /** Code of the {@link Mailbox} that its mail goes to. */
    public String mailbox() {
        return mailbox;
    }
}
