package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A shared inbox that answers go to, such as an Employer Direct site's; never a customer's own address. */
@Entity
public class Mailbox {

    /** Code of the inbox that SERCO uses for Jobseeker Direct customers (domain.md S6d). */
    public static final String SERCO = "SERCO_JD";

    /** Code of the inbox that staff-safety alerts go to (domain.md S12). */
    public static final String DUTY_MANAGER = "DUTY_MANAGER";

    @Id
    private String code;

    private String address;

    @Column(name = "display_name")
    private String displayName;

    private boolean active;

    private boolean confirmed;

    @Version
    private int version;

    protected Mailbox() {}

    /** One that is off until somebody has read a test message there. */
    public Mailbox(String code, String address, String displayName) {
        this.code = code;
        this.address = address;
        this.displayName = displayName;
    }

    /** Somebody has read a test message at this address: mail goes there from now on, and a new mailbox is on. */
    public void confirm(String readAt) {
        address = readAt;
        active = active || !confirmed;
        confirmed = true;
    }

    public void switchOff() {
        active = false;
    }

    /**
     * Lets mail be sent to it again.
     *
     * @throws IllegalStateException if nobody has read a test message there
     */
    public void switchOn() {
        if (!confirmed) {
            throw new IllegalStateException("Its address is not confirmed");
        }
        active = true;
    }

    public String code() {
        return code;
    }

    public String address() {
        return address;
    }

    public String displayName() {
        return displayName;
    }

    /** Whether mail may be sent to it; one that is switched off parks its deliveries (domain.md X4). */
    public boolean isActive() {
        return active;
    }

    /** Whether somebody has read a test message there. */
    public boolean isConfirmed() {
        return confirmed;
    }

    public int version() {
        return version;
    }
}
