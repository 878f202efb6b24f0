package uk.gov.dwp.jobmatch.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.web.language.Words;

/** What stands beside an incident: how its customer is reached, and the calls that came of it. */
@Named("facts")
@RequestScoped
public class IncidentFacts {

    @Inject
    CallbackBoard board;

    @Inject
    Words words;

    /** The number as people read it out, with its extension. */
    public String phone(Customer customer) {
        String phone = customer.phone();
        if (phone == null) {
            return "";
        }
        String extension = customer.phoneExtension();
        String readable = PhoneNumber.readable(phone);
        return extension == null ? readable : words.of("facts.extension", readable, extension);
    }

    public List<Callback> callbacks(Incident incident) {
        return board.of(incident);
    }
}
