package uk.gov.dwp.jobmatch.partner;

import jakarta.inject.Inject;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import uk.gov.dwp.jobmatch.accounts.AccountsEndpoint;
import uk.gov.dwp.jobmatch.accounts.MessageIds;
import uk.gov.dwp.jobmatch.soap.Logbook;
import uk.gov.dwp.jobmatch.soap.Noticing;
import uk.gov.dwp.jobmatch.soap.PublicAddress;
import uk.gov.dwp.jobmatch.soap.Safeguards;

/** Publishes the contracts: the partner contract once for each partner, and the accounts contract for the site, each at its own address. */
@WebServlet(
        urlPatterns = "/*",
        loadOnStartup = 1,
        initParams = @WebInitParam(name = "hide-service-list-page", value = "true"))
public final class PartnerServlet extends CXFNonSpringServlet {

    @Inject
    PartnerEndpoint operations;

    @Inject
    AccountsEndpoint accounts;

    @Inject
    Logbook logbook;

    @Override
    protected void loadBus(ServletConfig config) {
        super.loadBus(config);
        // Asked for on every request; where it is missing CXF searches all its resolvers under a lock.
        getBus().setExtension(getClass().getClassLoader(), ClassLoader.class);
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        publish("/employer-direct/v1");
        publish("/jobseeker-direct/v1");
        publish("/universal-jobmatch/v1");
        publish("/universal-jobmatch/accounts/v1", accounts, "accounts-v1", new Noticing(MessageIds::in));
    }

    private void publish(String path) {
        publish(path, operations, "partner-v1", new Noticing(SubmissionIds::in));
    }

    private void publish(String path, Object implementor, String contract, Noticing noticing) {
        EndpointImpl endpoint = new EndpointImpl(getBus(), implementor);
        endpoint.setWsdlLocation("classpath:contract/" + contract + ".wsdl");
        endpoint.setPublishedEndpointUrl(PublicAddress.ofThisServer() + "/ws" + path);
        endpoint.getFeatures().add(new Safeguards(logbook));
        endpoint.getInInterceptors().add(noticing);
        endpoint.publish(path);
    }
}
