package uk.gov.dwp.jobmatch.web.session;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.routing.Policy;

/** Lets every page say what policy says now, such as the number to ring where staff are at risk. */
@Dependent
public class PolicyInForce {

    @Inject
    Directory directory;

    @Produces
    @Named("policy")
    Policy policy() {
        return directory.policy();
    }
}
