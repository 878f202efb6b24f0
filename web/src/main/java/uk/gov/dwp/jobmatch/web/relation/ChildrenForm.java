package uk.gov.dwp.jobmatch.web.relation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.gov.dwp.jobmatch.answer.SameAnswer;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.relation.LinkKind;
import uk.gov.dwp.jobmatch.relation.Relatives.Linked;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Ticks;
import uk.gov.dwp.jobmatch.web.form.Ticks.Tick;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.incident.Permitted;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Times;

/** The part of a reply that offers it to the incidents whose parent this one is: each that is ticked gets an outcome of its own. */
@Named
@RequestScoped
public class ChildrenForm {

    @Inject
    SameAnswer answers;

    @Inject
    IncidentPage page;

    @Inject
    LinkForm links;

    @Inject
    Permitted permitted;

    @Inject
    Ticks ticks;

    @Inject
    Notices notices;

    @Inject
    Names names;

    @Inject
    Times times;

    /** Those that the visitor could answer: nobody has them, or the visitor. */
    public List<Incident> getChildren() {
        return links.getLinked().stream()
                .filter(row -> row.forwards() && row.link().kind() == LinkKind.PARENT_OF)
                .map(Linked::other)
                .filter(child -> child.state().isTakeable() || permitted.isAnswerable(child))
                .toList();
    }

    /** Gives the answer that has just been sent to each that was ticked. */
    public void answerToo(String words, boolean close) {
        for (Tick child : ticks.all()) {
            answer(child, words, close);
        }
    }

    private void answer(Tick child, String words, boolean close) {
        try {
            answers.give(page.getIncident(), child.id(), child.version(), words, close);
            notices.say("children.answered", child.name());
        } catch (ChangedByAnother change) {
            notices.warn("bulk.changed", child.name(), names.actor(change.by()), times.soon(change.at()));
        } catch (NotPossibleNow state) {
            notices.warn("bulk.not-possible", child.name());
        } catch (NoSuchIncident gone) {
            notices.warn("bulk.gone", child.name());
        }
    }
}
