package uk.gov.dwp.jobmatch.web.addition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.amendment.StaffAdditions;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.incident.EnclosedFiles;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.incident.Permitted;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** The part of an incident's page where the helpdesk adds files, and the Jobcentre whose it is words too. */
@Named
@RequestScoped
public class AddForm {

    private static final String FILES = "moreFiles";
    private static final String OWN_FILES = "ownFiles";
    private static final String WORDS = "addWords";
    private static final int LONGEST = 4000;

    @Inject
    StaffAdditions additions;

    @Inject
    IncidentPage page;

    @Inject
    EnclosedFiles enclosed;

    @Inject
    Permitted permitted;

    @Inject
    Problems problems;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();

    public @Nullable String addFiles() {
        takeFiles(FILES);
        if (enclosed.ids().isEmpty() && !problems.isPresent()) {
            problems.add(FILES, "problem.moreFiles");
        }
        return page.act(
                FILES, "add.files.done", (id, seen) -> additions.addFiles(id, seen, List.copyOf(enclosed.ids())));
    }

    public @Nullable String add() {
        takeFiles(OWN_FILES);
        problems.checkGiven(WORDS, typed.text(WORDS));
        problems.checkLength(WORDS, typed.text(WORDS), LONGEST);
        return page.act(
                WORDS,
                "add.done",
                (id, seen) -> additions.add(page.getReference(), typed.text(WORDS), List.copyOf(enclosed.ids())));
    }

    /** Those that can be taken are held, whatever has to be mended. */
    private void takeFiles(String field) {
        enclosed.take(field).forEach(refusal -> problems.addWords(field, refusal));
    }

    /** Whether the visitor may add files; a form that was sent stays until its answer is out. */
    public boolean isForFiles() {
        boolean open = page.getIncident().state() != IncidentState.WITHDRAWN;
        return visitor.hasSent("add-files-form") || (permitted.worksHere() && open);
    }

    /** Whether the visitor is of the Jobcentre whose it is, and may add words. */
    public boolean isForWords() {
        return visitor.hasSent("add-form") || (!permitted.worksHere() && additions.isOpenTo(page.getIncident()));
    }

    /** Whether files have been chosen or refused: the form must then stand open. */
    public boolean isBegun() {
        return !problems.of(FILES).isEmpty() || !enclosed.getHeld().isEmpty();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}
