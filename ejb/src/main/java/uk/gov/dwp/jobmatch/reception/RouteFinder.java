package uk.gov.dwp.jobmatch.reception;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.AccountHolder;
import uk.gov.dwp.jobmatch.account.Accounts;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.incident.Route;
import uk.gov.dwp.jobmatch.routing.CallbackOwner;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Decision;
import uk.gov.dwp.jobmatch.routing.Explanation;
import uk.gov.dwp.jobmatch.routing.Facts;
import uk.gov.dwp.jobmatch.routing.Places;
import uk.gov.dwp.jobmatch.routing.Policy;
import uk.gov.dwp.jobmatch.routing.ReplyTo;
import uk.gov.dwp.jobmatch.routing.Routing;

/** Works out a form's route and says why, for the preview and for the real thing alike. */
@Stateless
@PermitAll
public class RouteFinder {

    @Inject
    FactFinder facts;

    @Inject
    Directory directory;

    @Inject
    Accounts accounts;

    /**
     * A route that was found.
     *
     * @param homeSite code of the employer's home site, or the default site, where the route needs one; else null
     */
    public record Found(
            Policy policy,
            Facts facts,
            Decision decision,
            Explanation why,
            @Nullable String homeSite) {

        /** As an incident keeps it; only an accepted form has one. */
        public Route route() {
            return new Route(decision, facts, policy.version(), why);
        }
    }

    /** The route of a form under the policy in force; its decision may be a refusal. */
    public Found find(ContactUs form) {
        Policy policy = directory.policy();
        return found(form, policy, facts.facts(form, policy));
    }

    /** The same, by whoever has asked before which addresses are suppressed. */
    public Found find(ContactUs form, Predicate<String> isSuppressed) {
        Policy policy = directory.policy();
        return found(form, policy, facts.facts(form, policy, isSuppressed));
    }

    private Found found(ContactUs form, Policy policy, Facts seen) {
        Decision decision = Routing.decide(seen, policy);
        String home = homeSite(form, decision, policy);
        return new Found(policy, seen, decision, Explanation.of(seen, decision, places(form, home)), home);
    }

    private @Nullable String homeSite(ContactUs form, Decision decision, Policy policy) {
        if (decision.replyTo() == ReplyTo.HOME_SITE_INBOX || decision.owner() == CallbackOwner.HOME_SITE_TEAM_LEADER) {
            return homeSiteOf(form.customer().accountRef()).orElse(policy.defaultSite());
        }
        boolean needsDefault = decision.replyTo() == ReplyTo.DEFAULT_SITE_INBOX
                || decision.owner() == CallbackOwner.DEFAULT_SITE_TEAM_LEADER;
        return needsDefault ? policy.defaultSite() : null;
    }

    /** The account's ERM site, else the site of its postcode's area (domain.md 3.4). */
    private Optional<String> homeSiteOf(@Nullable String accountReference) {
        return accounts.find(accountReference)
                .flatMap(account -> account.homeSite()
                        .filter(directory::isWorkingSite)
                        .or(() -> siteOfPostcode(account.reference())));
    }

    private Optional<String> siteOfPostcode(String account) {
        return accounts.holder(account).flatMap(AccountHolder::postcode).flatMap(directory::siteOfPostcode);
    }

    private Places places(ContactUs form, @Nullable String home) {
        return new Places(
                siteName(form.submittingSite()),
                siteName(form.handlingSite()),
                siteName(home),
                siteName(home),
                Optional.ofNullable(form.office())
                        .flatMap(directory::office)
                        .map(Office::name)
                        .orElse(null));
    }

    private @Nullable String siteName(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(directory::site)
                .map(Site::name)
                .orElse(null);
    }
}
