package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import uk.gov.dwp.jobmatch.worktime.Nation;

/** A Jobcentre, whose staff raise incidents and make the local callbacks. */
@Entity
public class Office {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private Nation nation;

    private String mailbox;

    protected Office() {}

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
