package uk.gov.dwp.jobmatch.partner;

import jakarta.inject.Inject;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import uk.gov.dwp.jobmatch.soap.Logbook;
import uk.gov.dwp.jobmatch.soap.PublicAddress;
import uk.gov.dwp.jobmatch.soap.Safeguards;

/** Publishes the partner contract, once for each partner, each at its own address. */
@WebServlet(
        urlPatterns = "/*",
        loadOnStartup = 1,
        initParams = @WebInitParam(name = "hide-service-list-page", value = "true"))
public final class PartnerServlet extends CXFNonSpringServlet {

    @Inject
    PartnerEndpoint operations;

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
    }

    private void publish(String path) {
        EndpointImpl endpoint = new EndpointImpl(getBus(), operations);
        endpoint.setWsdlLocation("classpath:contract/partner-v1.wsdl");
        endpoint.setPublishedEndpointUrl(PublicAddress.ofThisServer() + "/ws" + path);
        endpoint.getFeatures().add(new Safeguards(logbook));
        endpoint.getInInterceptors().add(new Noticing());
        endpoint.publish(path);
    }
}
