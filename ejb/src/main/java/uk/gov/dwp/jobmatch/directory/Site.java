package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
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

    private boolean active;

    @Version
    private int version;

    protected Site() {}

    /** One that works from now on. */
    public Site(String code, String name, Nation nation, String mailbox) {
        this.code = code;
        this.name = name;
        this.nation = nation;
        this.mailbox = mailbox;
        this.active = true;
    }

    public void rename(String called) {
        name = called;
    }

    /** Its mail goes to another mailbox from now on. */
    public void readdress(String to) {
        mailbox = to;
    }

    public void switchOff() {
        active = false;
    }

    public void switchOn() {
        active = true;
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

    /** Whether anything new may go there. */
    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
    }
}
