package uk.gov.dwp.jobmatch.web.sending;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** Lets the forms of one session through one after the other: the second click of two waits for what came of the first. */
@SessionScoped
public class OneAtATime implements Serializable {

    private static final long serialVersionUID = 1;

    public synchronized void run(Runnable deed) {
        deed.run();
    }
}
