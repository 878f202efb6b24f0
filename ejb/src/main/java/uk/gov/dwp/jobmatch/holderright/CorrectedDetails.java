package uk.gov.dwp.jobmatch.holderright;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.AccountHolder;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;

/**
 * Has an open incident call its customer as the account does from now on. What its form says otherwise than the account did was
 * meant so, as where an employer's colleague wrote, and stays.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CorrectedDetails {

    @Inject
    EntityManager entities;

    @Inject
    IncidentDesk desk;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    /** Corrects names and contact needs; {@code before} is the holder as they were. */
    public void follow(long id, AccountHolder before, Map<HolderField, String> corrections) {
        Incident incident = desk.locked(id);
        Customer customer = incident.form().customer();
        ContactUs form = incident.form()
                .corrected(
                        corrected(customer.name(), before.name(), corrections.get(HolderField.NAME)),
                        corrected(
                                customer.organisation(),
                                before.organisation(),
                                corrections.get(HolderField.ORGANISATION)),
                        corrected(
                                customer.contactNeeds(),
                                before.contactNeeds(),
                                corrections.get(HolderField.CONTACT_NEEDS)));
        if (!form.equals(incident.form())) {
            Instant now = clock.instant();
            incident.reroute(form, incident.route(), incident.homeSite().orElse(null), signedIn.name(), now);
            entities.persist(new Entry(id, Entry.Kind.CONTACT_CHANGED, signedIn.name(), "DETAILS", now));
        }
    }

    private static @Nullable String corrected(
            @Nullable String onForm, Optional<String> before, @Nullable String correction) {
        boolean same = onForm == null || before.filter(onForm::equalsIgnoreCase).isPresent();
        return correction != null && same ? correction : onForm;
    }
}
