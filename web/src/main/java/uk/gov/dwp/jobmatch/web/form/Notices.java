package uk.gov.dwp.jobmatch.web.form;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import uk.gov.dwp.jobmatch.web.language.Words;

/** What came of the last deed, told on the page that follows, once. */
@Named
@SessionScoped
public class Notices implements Serializable {

    private static final long serialVersionUID = 1;

    /**
     * One thing to tell.
     *
     * @param kind {@code success} or {@code warning}
     */
    public record Notice(String kind, String words) implements Serializable {}

    private final ArrayList<Notice> untold = new ArrayList<>();

    @Inject
    Words words;

    /** Tells that something was done. */
    public synchronized void say(String key, Object... parts) {
        untold.add(new Notice("success", words.of(key, parts)));
    }

    /** Tells how many of something were done, in the form of the words that the number wants. */
    public synchronized void sayCount(String key, long number) {
        untold.add(new Notice("success", words.count(key, number)));
    }

    /** Tells that something was not done, and why. */
    public synchronized void warn(String key, Object... parts) {
        untold.add(new Notice("warning", words.of(key, parts)));
    }

    /** Hands them out and forgets them. */
    public synchronized List<Notice> take() {
        List<Notice> taken = List.copyOf(untold);
        untold.clear();
        return taken;
    }
}
