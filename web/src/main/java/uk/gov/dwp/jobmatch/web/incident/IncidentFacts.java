package uk.gov.dwp.jobmatch.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.Route;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** What stands beside an incident: how its customer is reached, and the calls that came of it. */
@Named("facts")
@RequestScoped
public class IncidentFacts {

    @Inject
    CallbackBoard board;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    private @Nullable List<Callback> callbacks;

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

    /** What a decision was made by, in words; what was not there and would have changed nothing is left out. */
    public List<String> seenBy(Route route) {
        return Arrays.stream(route.facts().split(" ")).flatMap(this::seen).toList();
    }

    private Stream<String> seen(String fact) {
        String[] parts = fact.split("=", 2);
        String key = switch (parts[0]) {
            case "channel" -> "channel." + parts[1];
            case "customer" -> "customerType." + parts[1];
            default -> "seen." + parts[0] + "." + parts[1];
        };
        return Stream.of(key).filter(words::has).map(words::of);
    }

    /** Whether what named a person was removed from it, because somebody asked for that or it was kept long enough. */
    public boolean isForgotten(Incident incident) {
        return incident.state().isEnded()
                && incident.form().summary().equals("-")
                && incident.form().detail().equals("-");
    }

    /** Whether the reader finds a page behind a callback's reference: the helpdesk does for its own calls only. */
    public boolean leadsTo(Callback callback) {
        boolean mine = visitor.is(callback.caller());
        return mine
                || visitor.holds(Role.DUTY_MANAGER)
                || (visitor.mayOpen(Page.CALLBACK) && !visitor.holds(Role.HELPDESK));
    }

    /** Read once, however often the page asks: it shows one incident. */
    public List<Callback> callbacks(Incident incident) {
        if (callbacks == null) {
            callbacks = board.of(incident);
        }
        return callbacks;
    }
}
