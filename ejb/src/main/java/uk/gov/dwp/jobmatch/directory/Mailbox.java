package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

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

    protected Mailbox() {}

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
}
