package uk.gov.dwp.jobmatch.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * What the database keeps of columns' values to plan its queries by: it would show an address for months after the row is gone, for it is
 * made anew only when a tenth of a table has changed. Of words that nothing is looked up by it keeps none (V29).
 */
@Stateless
@PermitAll
public class ValueSamples {

    /** Where somebody is looked up by what they are called. */
    static final List<String> TABLES = List.of("account_holder", "callback", "incident", "incident_words");

    @Inject
    EntityManager entities;

    /** Makes them anew from what is there by now; reads a part of each table, whatever its size. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void takeAnew() {
        entities.createNativeQuery("analyze " + String.join(", ", TABLES)).executeUpdate();
    }
}
