package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
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

    private boolean active;

    @Version
    private int version;

    protected Office() {}

    /**
     * What an administrator says of a Jobcentre.
     *
     * @param nation whose bank holidays it keeps
     * @param mailbox code of the mailbox that its mail goes to
     */
    public record Terms(String name, Nation nation, String mailbox) {

        /** As the audit holds it, without the name. */
        public String code() {
            return nation + " " + mailbox;
        }
    }

    public Office(String code, Terms terms) {
        this.code = code;
        this.active = true;
        change(terms);
    }

    /** What is raised from now on goes by these; what was raised before finds them too, since records hold its code. */
    public final void change(Terms terms) {
        name = terms.name();
        nation = terms.nation();
        mailbox = terms.mailbox();
    }

    public void switchOff() {
        active = false;
    }

    public void switchOn() {
        active = true;
    }

    /** Whether anybody may work there. */
    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
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

    /** Code of the {@link Mailbox} that its mail goes to. */
    public String mailbox() {
        return mailbox;
    }
}
