package uk.gov.dwp.jobmatch.web.relation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.relation.LinkDesk;
import uk.gov.dwp.jobmatch.relation.LinkKind;
import uk.gov.dwp.jobmatch.relation.LinkRefused;
import uk.gov.dwp.jobmatch.relation.Relatives;
import uk.gov.dwp.jobmatch.relation.Relatives.Linked;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage.Deed;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** The part of an incident's page that shows what it has to do with others, and where the helpdesk says so. */
@Named
@RequestScoped
public class LinkForm {

    private static final int LONGEST_REASON = 1000;

    @Inject
    LinkDesk desk;

    @Inject
    Relatives relatives;

    @Inject
    IncidentPage page;

    @Inject
    Problems problems;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    private final Typed typed = new Typed();
    private @Nullable List<Linked> linked;
    private @Nullable List<Incident> others;

    public @Nullable String link() {
        LinkKind kind = typed.choice("linkKind", LinkKind.class);
        problems.checkChosen("linkKind", kind);
        check("linkTo", "linkReason");
        return act("linkTo", "links.done", (id, seen) -> {
            if (kind != null) {
                desk.link(id, seen, kind, typed.text("linkTo"), typed.text("linkReason"));
            }
        });
    }

    public @Nullable String closeAsDuplicate() {
        check("duplicateOf", "duplicateReason");
        return act(
                "duplicateOf",
                "links.closed",
                (id, seen) ->
                        desk.closeAsDuplicate(id, seen, typed.text("duplicateOf"), typed.text("duplicateReason")));
    }

    public @Nullable String unlink() {
        String chosen = String.valueOf(request.getParameter("link"));
        if (!chosen.matches("[0-9]{1,18}")) {
            problems.add("unlink", "problem.unlink");
        }
        return act("unlink", "links.undone", (id, seen) -> desk.unlink(id, seen, Long.parseLong(chosen)));
    }

    private void check(String reference, String reason) {
        problems.checkGiven(reference, typed.text(reference));
        problems.checkGiven(reason, typed.text(reason));
        problems.checkLength(reason, typed.text(reason), LONGEST_REASON);
    }

    private @Nullable String act(String field, String done, Deed deed) {
        try {
            return page.act(field, done, deed);
        } catch (LinkRefused refused) {
            problems.add(field, "problem.link." + refused.why());
        } catch (NoSuchIncident nobodyKnows) {
            problems.add(field, "problem.link.NONE");
        }
        return null;
    }

    /** Whether the visitor may link it; a form that was sent stays until its answer is out. */
    public boolean isLinkable() {
        return visitor.hasSent("link-form") || worksHere();
    }

    /** An open call ends with its own outcome. */
    public boolean isClosable() {
        IncidentState state = page.getIncident().state();
        return visitor.hasSent("duplicate-form")
                || (worksHere() && !state.isEnded() && state != IncidentState.CALLBACK_OWED);
    }

    public boolean isUnlinkable() {
        return visitor.hasSent("unlink-form") || (worksHere() && !getLinked().isEmpty());
    }

    private boolean worksHere() {
        return visitor.isOfHelpdesk();
    }

    public List<Linked> getLinked() {
        if (linked == null) {
            linked = relatives.linked(page.getIncident());
        }
        return linked;
    }

    /** Other open incidents of the customer, for those who work here; what is linked already is not told twice. */
    public List<Incident> getOthers() {
        if (others == null) {
            others = worksHere() ? unlinked(relatives.ofSameCustomer(page.getIncident())) : List.of();
        }
        return others;
    }

    private List<Incident> unlinked(List<Incident> found) {
        return found.stream()
                .filter(incident ->
                        getLinked().stream().noneMatch(link -> link.other().id() == incident.id()))
                .toList();
    }

    public LinkKind[] getKinds() {
        return LinkKind.values();
    }

    /** Whether somebody has written into a field, which must then stand open. */
    public boolean writing(String field) {
        return !typed.text(field).isEmpty() || !problems.of(field).isEmpty();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}
