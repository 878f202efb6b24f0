package uk.gov.dwp.jobmatch.routing;

/**
 * All that a decision looks at, normalised (domain.md 3.1): what the channel has no use for is set to its neutral value,
 * so that a stray field can neither route nor refuse.
 */
public record Facts(
        Channel channel,
        CustomerType customerType,
        EmailState email,
        PhoneState phone,
        boolean callRequired,
        DwpEmailState dwpEmail,
        boolean staffSafety,
        SiteChoice site,
        boolean noReplyCategory,
        boolean noPhoneReason) {

    public Facts {
        if (channel == Channel.JOBCENTRE_OWN) { // no customer: the DWP user writes about a problem of their own
            customerType = CustomerType.UNKNOWN;
            email = EmailState.NONE;
            phone = PhoneState.NONE;
            callRequired = false;
        }
        if (channel == Channel.EMPLOYER_ONLINE) {
            customerType = CustomerType.EMPLOYER;
        }
        if (channel == Channel.JOBSEEKER_ONLINE) {
            customerType = CustomerType.JOBSEEKER;
        }
        dwpEmail = channel.isJobcentre() ? dwpEmail : DwpEmailState.NONE;
        staffSafety = staffSafety && channel.isStaff();
        site = channel == Channel.EMPLOYER_DIRECT ? site : SiteChoice.NONE;
        noReplyCategory = noReplyCategory && channel == Channel.ANONYMOUS;
        noPhoneReason = noPhoneReason && phone == PhoneState.NONE && channel.speaksForCustomer();
    }

    /** A DWP user's own safety is at risk (domain.md S12): rule S1, which refuses nothing. */
    public boolean isEscalation() {
        return staffSafety && channel.isJobcentre();
    }

    boolean hasOwnEmail() {
        return email == EmailState.OWN;
    }

    /** Not the opposite of {@link #hasOwnEmail()}: a mistyped address will be mended, so it is neither. */
    boolean lacksOwnEmail() {
        return email != EmailState.OWN && email != EmailState.INVALID;
    }

    boolean canBePhoned() {
        return phone == PhoneState.OK;
    }

    /** There is a number to dial, and either no email address of their own or the wish to be called (domain.md S7, S8). */
    boolean callIsOwed() {
        return canBePhoned() && (!hasOwnEmail() || callRequired);
    }

    /** The inputs in one line without personal data, to be stored with the decision. */
    public String masked() {
        return "channel=" + channel + " customer=" + customerType + " email=" + email + " phone=" + phone + " call="
                + yesNo(callRequired) + " dwpEmail=" + dwpEmail + " safety=" + yesNo(staffSafety) + " site=" + site
                + " noReplyCategory=" + yesNo(noReplyCategory) + " noPhoneReason=" + yesNo(noPhoneReason);
    }

    private static String yesNo(boolean answer) {
        return answer ? "yes" : "no";
    }
}
