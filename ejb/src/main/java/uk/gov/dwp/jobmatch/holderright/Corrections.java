package uk.gov.dwp.jobmatch.holderright;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.AccountHolder;
import uk.gov.dwp.jobmatch.account.Postcode;
import uk.gov.dwp.jobmatch.answer.Rerouting;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.erasure.AccountErasure;
import uk.gov.dwp.jobmatch.holderright.RequestNotPossible.Why;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.reception.EmailAddress;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.reception.RouteFinder;
import uk.gov.dwp.jobmatch.routing.ContactUs;

/** What is to be corrected about a holder: kept until it is, and then followed by the open incidents (domain.md X6). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Corrections {

    @Inject
    EntityManager entities;

    @Inject
    AccountErasure accounts;

    @Inject
    CorrectedDetails details;

    @Inject
    RouteFinder routes;

    @Inject
    Rerouting rerouting;

    @Inject
    AuditTrail audit;

    /**
     * Keeps what is to be corrected; what was kept before for the same request goes.
     *
     * @throws RequestNotPossible if there is nothing to correct, or no address or number like that
     */
    public void keep(HolderRequest request, Map<HolderField, String> corrections) {
        forget(request);
        if (corrections.isEmpty()) {
            throw new RequestNotPossible(Why.NOTHING_TO_CORRECT);
        }
        corrections.forEach((field, value) -> entities.createNativeQuery(
                        "insert into rectification (request, field, value) values (?, ?, ?)")
                .setParameter(1, request.id())
                .setParameter(2, field.name())
                .setParameter(3, asKept(field, value))
                .executeUpdate());
    }

    /** What is to be corrected. */
    public Map<HolderField, String> of(HolderRequest request) {
        List<?> rows = entities.createNativeQuery(
                        "select field, value from rectification where request = ?", Tuple.class)
                .setParameter(1, request.id())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(toMap(
                        row -> HolderField.valueOf(row.get("field", String.class)),
                        row -> row.get("value", String.class),
                        (one, other) -> other,
                        TreeMap::new));
    }

    public void forget(HolderRequest request) {
        entities.createNativeQuery("delete from rectification where request = ?")
                .setParameter(1, request.id())
                .executeUpdate();
    }

    /** Makes the corrections; open incidents say the same and are answered by the new route. The audit says which, never what. */
    public void make(HolderRequest request) {
        Map<HolderField, String> corrections = of(request);
        List<Long> open = accounts.openIncidentsOf(request.account());
        AccountHolder before = entities.find(AccountHolder.class, request.account());
        entities.detach(before);
        corrections.forEach((field, value) -> correct(request.account(), field, value));
        String email = corrections.get(HolderField.EMAIL);
        String phone = corrections.get(HolderField.PHONE);
        if (email != null || phone != null) {
            open.forEach(incident -> follow(incident, email, phone));
        }
        open.forEach(incident -> details.follow(incident, before, corrections));
        forget(request);
        audit.record(AuditAction.ACCOUNT_CORRECTED, request.account(), String.join(" ", names(corrections)));
    }

    /** One whose form could not be accepted so keeps its route: what is right about the holder does not wait for that. */
    private void follow(long incident, @Nullable String email, @Nullable String phone) {
        ContactUs form = entities.find(Incident.class, incident).form().withContact(email, phone);
        if (routes.find(form).decision().accepted()) {
            rerouting.newContact(incident, email, phone);
        }
    }

    private void correct(String account, HolderField field, String value) {
        String origin = field == HolderField.EMAIL ? ", email_origin = 'HELPDESK'" : "";
        entities.createNativeQuery(
                        "update account_holder set " + field.column() + " = ?" + origin + " where account = ?")
                .setParameter(1, value)
                .setParameter(2, account)
                .executeUpdate();
    }

    private static List<String> names(Map<HolderField, String> corrections) {
        return corrections.keySet().stream().map(Enum::name).toList();
    }

    private static String asKept(HolderField field, String value) {
        return switch (field) {
            case EMAIL -> wellFormed(value);
            case PHONE, SECOND_PHONE -> dialled(value);
            case POSTCODE -> Postcode.kept(value);
            default -> value;
        };
    }

    private static String wellFormed(String email) {
        if (!EmailAddress.isWellFormed(email)) {
            throw new RequestNotPossible(Why.EMAIL_INVALID);
        }
        return email;
    }

    private static String dialled(String typed) {
        return PhoneNumber.read(typed).kept().orElseThrow(() -> new RequestNotPossible(Why.PHONE_INVALID));
    }
}
