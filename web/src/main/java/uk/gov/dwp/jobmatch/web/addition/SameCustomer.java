package uk.gov.dwp.jobmatch.web.addition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.amendment.StaffAdditions;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.relation.Relatives;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.incident.EnclosedFiles;
import uk.gov.dwp.jobmatch.web.incident.RaisePage;

/** Shows, before a form is sent, what is open for the same customer, and takes what was typed there instead. It holds nobody up. */
@Named
@RequestScoped
public class SameCustomer {

    private static final String FIELD = "sameAs";

    @Inject
    RaisePage page;

    @Inject
    Relatives relatives;

    @Inject
    StaffAdditions additions;

    @Inject
    EnclosedFiles enclosed;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Incident> open;

    /** Those that the visitor's Jobcentre raised; none before there is something to know the customer by. */
    public List<Incident> getOpen() {
        Customer customer = page.customer();
        if (customer.email() == null && customer.phone() == null && customer.accountRef() == null) {
            return List.of();
        }
        if (open == null) {
            open = relatives.of(customer);
        }
        return open;
    }

    /** Adds what was typed to the one that was chosen, and raises nothing. */
    public @Nullable String addInstead() {
        String chosen = request.getParameter(FIELD);
        problems.checkChosen(FIELD, chosen);
        String words = page.problem();
        enclosed.take("files").forEach(refusal -> problems.addWords("files", refusal));
        if (problems.isPresent() || chosen == null) {
            return null;
        }
        try {
            String reference =
                    additions.add(chosen, words, List.copyOf(enclosed.ids())).reference();
            notices.say("same.added", reference);
            return Page.INCIDENT.afresh("reference", reference);
        } catch (NoSuchIncident | NotPossibleNow gone) {
            problems.add(FIELD, "problem.sameAs.gone");
            return null;
        }
    }
}
