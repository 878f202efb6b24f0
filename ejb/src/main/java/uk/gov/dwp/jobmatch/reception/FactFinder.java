package uk.gov.dwp.jobmatch.reception;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Suppressions;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.DwpEmailState;
import uk.gov.dwp.jobmatch.routing.EmailState;
import uk.gov.dwp.jobmatch.routing.Facts;
import uk.gov.dwp.jobmatch.routing.Policy;
import uk.gov.dwp.jobmatch.routing.SiteChoice;

/** Turns what a form says into the normalised inputs of the routing table (domain.md 3.1). */
@Stateless
@PermitAll
public class FactFinder {

    /** No quoted names, no comments, no control characters: what the mail servers of real customers accept. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,8}@"
                    + "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?){1,8}");

    private static final int LONGEST_ADDRESS = 254;

    @Inject
    Directory directory;

    @Inject
    Suppressions suppressions;

    @Inject
    InstantSource clock;

    /** The facts of a form under a policy. */
    public Facts facts(ContactUs form, Policy policy) {
        return new Facts(
                form.channel(),
                form.customer().type(),
                emailState(form.customer().email()),
                PhoneNumber.read(form.customer().phone()).state(),
                form.callRequired(),
                dwpEmailState(form.dwpEmail(), policy),
                form.staffSafety(),
                siteChoice(form),
                form.category().needsNoReply(),
                form.customer().noPhoneReason() != null);
    }

    /** Whether a text is a mail address that we can send to. */
    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }

    private EmailState emailState(@Nullable String email) {
        if (email == null) {
            return EmailState.NONE;
        }
        if (!isAddress(email)) {
            return EmailState.INVALID;
        }
        if (directory.isSharedInbox(email)) {
            return EmailState.SHARED;
        }
        return suppressions.isSuppressed(email, clock.instant()) ? EmailState.SUPPRESSED : EmailState.OWN;
    }

    private static DwpEmailState dwpEmailState(@Nullable String email, Policy policy) {
        if (email == null) {
            return DwpEmailState.NONE;
        }
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return isAddress(email) && policy.dwpDomains().contains(domain) ? DwpEmailState.OK : DwpEmailState.BAD;
    }

    private static SiteChoice siteChoice(ContactUs form) {
        if (form.submittingSite() == null) {
            return SiteChoice.NONE;
        }
        String handling = form.handlingSite();
        return handling == null || handling.equals(form.submittingSite())
                ? SiteChoice.SUBMITTING
                : SiteChoice.SUBMITTING_AND_HANDLING;
    }
}
