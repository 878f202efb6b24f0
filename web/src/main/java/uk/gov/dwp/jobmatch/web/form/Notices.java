package uk.gov.dwp.jobmatch.web.form;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import uk.gov.dwp.jobmatch.web.language.Words;

/** What has just been done, told on the page that follows, once. */
@Named
@SessionScoped
public class Notices implements Serializable {

    private static final long serialVersionUID = 1;

    private final ArrayList<String> said = new ArrayList<>();

    @Inject
    Words words;

    public void say(String key, Object... parts) {
        said.add(words.of(key, parts));
    }

    /** Hands them out and forgets them. */
    public synchronized List<String> take() {
        List<String> taken = List.copyOf(said);
        said.clear();
        return taken;
    }
}
