package uk.gov.dwp.jobmatch.reception;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.safety.Concern;
import uk.gov.dwp.jobmatch.safety.SafetyAlert;
import uk.gov.dwp.jobmatch.safety.SafetyDesk;

/**
 * Records at once that somebody is at risk, whoever says so: a Jobcentre's word becomes an incident by rule S1, anybody else's
 * an alert that stands by itself. Nothing is asked first and nothing is refused.
 */
@Stateless
@RolesAllowed({
    Role.ADVISER,
    Role.HELPDESK,
    Role.DUTY_MANAGER,
    Role.TEAM_LEADER,
    Role.QAT,
    Role.CALLER,
    Role.SITE_AGENT,
    Role.POLICY_OWNER,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
public class Escalation {

    private static final int SUMMARY_LIMIT = 200;

    @Inject
    SignedIn signedIn;

    @Inject
    SafetyDesk safety;

    @Inject
    Reception reception;

    /**
     * Records it, once however often its form is sent.
     *
     * @param withoutWords what stands for words that a person at risk had no time to write
     */
    public SafetyAlert record(Concern concern, String withoutWords) {
        Optional<SafetyAlert> before = safety.raisedBefore(concern);
        if (before.isPresent()) {
            return before.get();
        }
        Person person = signedIn.person();
        if (!person.has(Role.ADVISER) || person.office().isEmpty()) {
            return safety.raise(concern);
        }
        Receipt receipt = reception.raise(form(concern, person, withoutWords));
        return safety.say(concern, receipt.reference());
    }

    /** What has become of an alert that the caller has raised. */
    public Optional<SafetyAlert> raisedByMe(long id) {
        return safety.raisedBy(signedIn.name(), id);
    }

    private static ContactUs form(Concern concern, Person person, String withoutWords) {
        String what = Objects.requireNonNullElse(concern.what(), withoutWords);
        return new ContactUs(
                Channel.JOBCENTRE_OWN,
                Category.OTHER,
                nobody(),
                what.substring(0, Math.min(what.length(), SUMMARY_LIMIT)),
                Stream.of(what, concern.place(), concern.whom())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")),
                null,
                false,
                null,
                true,
                person.email(),
                person.office().orElseThrow(),
                null,
                null,
                person.username(),
                null);
    }

    /** A problem of one's own is about no customer, even where one causes it. */
    private static Customer nobody() {
        return new Customer(
                CustomerType.UNKNOWN,
                null,
                null,
                null,
                AccountOrigin.NOT_KNOWN,
                null,
                null,
                null,
                null,
                null,
                Language.EN,
                null);
    }
}
