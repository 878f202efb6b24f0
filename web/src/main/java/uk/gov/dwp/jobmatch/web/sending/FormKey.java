package uk.gov.dwp.jobmatch.web.sending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.UUID;

/** Gives the forms of each page that is drawn a key that no other page has: what comes with it again is the same page's form. */
@Named
@RequestScoped
public class FormKey {

    private final String fresh = UUID.randomUUID().toString();

    public String getFresh() {
        return fresh;
    }
}
