package uk.gov.dwp.jobmatch.run.seed;

import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.run.seed.Problem.Mark;

/** A form that is being filled in. */
final class Draft {

    private final Problem problem;
    private final Customer customer;
    private final String raisedBy;
    private boolean call;
    private @Nullable String office;
    private @Nullable String dwpEmail;
    private @Nullable String submittingSite;
    private @Nullable String handlingSite;
    private @Nullable String reference;

    Draft(Problem problem, Customer customer, String raisedBy) {
        this.problem = problem;
        this.customer = customer;
        this.raisedBy = raisedBy;
    }

    Draft call(boolean required) {
        call = required;
        return this;
    }

    Draft office(String code, @Nullable String replyAddress) {
        office = code;
        dwpEmail = replyAddress;
        return this;
    }

    Draft sites(String submitting, @Nullable String handling) {
        submittingSite = submitting;
        handlingSite = handling;
        return this;
    }

    Draft reference(String own) {
        reference = own;
        return this;
    }

    ContactUs form() {
        return new ContactUs(
                problem.channel(),
                problem.category(),
                customer,
                problem.summary(),
                problem.detail(),
                problem.vacancy(),
                call,
                call ? "Reads email only at the library" : null,
                problem.is(Mark.SAFETY),
                dwpEmail,
                office,
                submittingSite,
                handlingSite,
                raisedBy,
                reference);
    }
}
