package uk.gov.dwp.jobmatch.web.writing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.note.Mentions;
import uk.gov.dwp.jobmatch.note.Mentions.Mention;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Ticks;

/** The notes that name the visitor, as the page of their work lists them. */
@Named
@RequestScoped
public class MentionsPart {

    @Inject
    Mentions mentions;

    @Inject
    Ticks ticks;

    private @Nullable List<Mention> mine;

    /** The newest first. */
    public List<Mention> getMine() {
        if (mine == null) {
            mine = mentions.mine();
        }
        return mine;
    }

    /** What is ticked is not listed again. */
    public String done() {
        ticks.all().forEach(tick -> mentions.done(tick.id()));
        return Page.MY_WORK.afresh();
    }
}
