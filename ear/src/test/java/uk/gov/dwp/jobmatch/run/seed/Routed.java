package uk.gov.dwp.jobmatch.run.seed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Decision;
import uk.gov.dwp.jobmatch.routing.DwpEmailState;
import uk.gov.dwp.jobmatch.routing.EmailState;
import uk.gov.dwp.jobmatch.routing.Explanation;
import uk.gov.dwp.jobmatch.routing.Facts;
import uk.gov.dwp.jobmatch.routing.Places;
import uk.gov.dwp.jobmatch.routing.Policy;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.routing.ReplyTo;
import uk.gov.dwp.jobmatch.routing.Routing;
import uk.gov.dwp.jobmatch.routing.SiteChoice;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/**
 * A form with the route that the helpdesk's own rules give it.
 *
 * @param home code of the employer's home site, or the default site
 */
record Routed(ContactUs form, Facts facts, Decision decision, String home, KnownPlaces places) {

    static final Policy POLICY = Policy.defaults();

    /** Addresses whose mail has come back. */
    static final Set<String> SUPPRESSED = Set.of("jordan.pike@example.com", "shabnam.akhtar@example.com");

    static Routed of(ContactUs typed, @Nullable SampleAccount account, KnownPlaces places) {
        PhoneNumber phone = PhoneNumber.read(typed.customer().phone());
        Facts facts = facts(typed, phone, places);
        Decision decision = Routing.decide(facts, POLICY);
        if (!decision.accepted()) {
            throw new IllegalStateException("Refused, so it cannot be planted: " + decision.refusals() + typed);
        }
        return new Routed(typed.withPhone(phone.dialled()), facts, decision, home(account, places), places);
    }

    private static Facts facts(ContactUs form, PhoneNumber phone, KnownPlaces places) {
        return new Facts(
                form.channel(),
                form.customer().type(),
                emailState(form.customer().email(), places),
                phone.state(),
                form.callRequired(),
                form.dwpEmail() == null ? DwpEmailState.NONE : DwpEmailState.OK,
                form.staffSafety(),
                siteChoice(form),
                form.category().needsNoReply(),
                form.customer().noPhoneReason() != null);
    }

    private static EmailState emailState(@Nullable String email, KnownPlaces places) {
        if (email == null) {
            return EmailState.NONE;
        }
        if (places.isSharedInbox(email)) {
            return EmailState.SHARED;
        }
        return SUPPRESSED.contains(email) ? EmailState.SUPPRESSED : EmailState.OWN;
    }

    private static SiteChoice siteChoice(ContactUs form) {
        if (form.submittingSite() == null) {
            return SiteChoice.NONE;
        }
        return form.handlingSite() == null ? SiteChoice.SUBMITTING : SiteChoice.SUBMITTING_AND_HANDLING;
    }

    private static String home(@Nullable SampleAccount account, KnownPlaces places) {
        if (account == null) {
            return POLICY.defaultSite();
        }
        String area = account.postcode().replaceFirst("[^A-Z].*$", "");
        return account.homeSite().isEmpty()
                ? places.siteOfPostcodeArea().getOrDefault(area, POLICY.defaultSite())
                : account.homeSite();
    }

    /** The home or default site, where the route needs one. */
    @Nullable
    String homeSite() {
        Set<String> parties = Set.of(String.valueOf(decision.replyTo()), String.valueOf(decision.owner()));
        return parties.stream().anyMatch(party -> party.startsWith("HOME") || party.startsWith("DEFAULT"))
                ? home
                : null;
    }

    Explanation why() {
        String homeName = places.siteName(homeSite());
        String office =
                form.office() == null ? null : places.office(form.office()).name();
        return Explanation.of(
                facts,
                decision,
                new Places(
                        places.siteName(form.submittingSite()),
                        places.siteName(form.handlingSite()),
                        homeName,
                        homeName,
                        office));
    }

    Instant dueAt(@Nullable String site, Instant from) {
        Priority priority = decision.priority();
        Nation nation =
                site == null ? Nation.ENGLAND_AND_WALES : places.site(site).nation();
        return priority == Priority.IMMEDIATE
                ? from.plus(POLICY.target(priority))
                : WorkingCalendar.of(nation).after(from, POLICY.target(priority));
    }

    /** The site whose calendar the answer's time runs on, if one does. */
    @Nullable
    String answeringSite() {
        return replySite(decision.replyTo()).orElse(callSite());
    }

    List<Recipient> recipients() {
        return Stream.concat(Stream.of(decision.replyTo()), decision.copies().stream())
                .flatMap(party -> recipient(party).stream())
                .toList();
    }

    Optional<Recipient> recipient(ReplyTo party) {
        return switch (party) {
            case CUSTOMER -> Optional.of(Recipient.CUSTOMER);
            case DWP_USER -> Optional.of(Recipient.DWP_USER);
            case UNVERIFIED_ADDRESS -> Optional.of(Recipient.UNVERIFIED_ADDRESS);
            case SERCO_INBOX -> Optional.of(Recipient.mailbox("SERCO_JD"));
            case DWP_USER_BY_PHONE, NONE -> Optional.empty();
            default ->
                replySite(party)
                        .map(places::site)
                        .map(KnownPlaces.Place::mailbox)
                        .map(Recipient::mailbox);
        };
    }

    private Optional<String> replySite(ReplyTo party) {
        return switch (party) {
            case SUBMITTING_SITE_INBOX -> Optional.ofNullable(form.submittingSite());
            case HANDLING_SITE_INBOX -> Optional.ofNullable(form.handlingSite());
            case HOME_SITE_INBOX, DEFAULT_SITE_INBOX -> Optional.of(home);
            default -> Optional.empty();
        };
    }

    /** The site whose Team Leader calls, if one does. */
    @Nullable
    String callSite() {
        return decision.callbackOwner()
                .map(owner -> switch (owner) {
                    case SUBMITTING_SITE_TEAM_LEADER -> form.submittingSite();
                    case HANDLING_SITE_TEAM_LEADER -> form.handlingSite();
                    case HOME_SITE_TEAM_LEADER, DEFAULT_SITE_TEAM_LEADER -> home;
                    case JOBCENTRE, SERCO_QAT -> null;
                })
                .orElse(null);
    }

    Optional<String> ownerGroup() {
        return decision.callbackOwner().map(owner -> switch (owner) {
            case SERCO_QAT -> OwnerGroup.SERCO_QAT;
            case JOBCENTRE -> OwnerGroup.jobcentre(String.valueOf(form.office()));
            default -> OwnerGroup.teamLeader(String.valueOf(callSite()));
        });
    }

    /** The inbox that learns that a call is required. */
    Recipient callInbox() {
        String site = callSite();
        if (site != null) {
            return Recipient.mailbox(places.site(site).mailbox());
        }
        return Recipient.mailbox(
                form.office() == null
                        ? "SERCO_JD"
                        : places.office(form.office()).mailbox());
    }

    /** Who makes such calls. */
    String caller() {
        String site = callSite();
        if (site != null) {
            return "teamleader-" + site.toLowerCase(Locale.ROOT);
        }
        return form.office() == null ? "caller" : form.raisedBy();
    }
}
