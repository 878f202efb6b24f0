package uk.gov.dwp.jobmatch.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import uk.gov.dwp.jobmatch.web.access.Page;

/** Answers a request for a record that is not there, or not for the caller: the two look the same. */
@RequestScoped
public class Lookup {

    @Inject
    FacesContext faces;

    /** Leads to the page of a record of which nothing but its reference may be shown. */
    public void restricted(String reference) {
        ExternalContext outside = faces.getExternalContext();
        try {
            outside.redirect(outside.getRequestContextPath() + Page.RESTRICTED.path() + "?reference="
                    + URLEncoder.encode(reference, StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    public void notFound() {
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }
}
