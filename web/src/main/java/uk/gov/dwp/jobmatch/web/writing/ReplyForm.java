package uk.gov.dwp.jobmatch.web.writing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.answer.AdvisersPermission;
import uk.gov.dwp.jobmatch.answer.AnswerDesk;
import uk.gov.dwp.jobmatch.drafting.Writing;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.ReplyTo;
import uk.gov.dwp.jobmatch.template.TemplateText;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.relation.ChildrenForm;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where a reply is written: it is sent, or kept as a draft. */
@Named
@RequestScoped
public class ReplyForm {

    private static final String FIELD = "reply";
    private static final int LONGEST = 8000;

    @Inject
    AnswerDesk answers;

    @Inject
    IncidentPage page;

    @Inject
    OwnDrafts drafts;

    @Inject
    Problems problems;

    @Inject
    ChildrenForm children;

    @Inject
    Visitor visitor;

    @Inject
    AdvisersPermission permission;

    private WrittenField reply;
    private @Nullable Boolean withoutPermission;

    @PostConstruct
    void begin() {
        reply = new WrittenField(Writing.REPLY, FIELD, drafts, visitor.hasSent("reply-form"));
    }

    /** Sends it. What cannot be sent is kept. */
    public @Nullable String send() {
        problems.checkGiven(FIELD, reply.text());
        problems.checkLength(FIELD, reply.text(), LONGEST);
        TemplateText.firstGap(reply.text()).ifPresent(gap -> problems.add(FIELD, "problem.gap", gap));
        boolean close = reply.typed().isTicked("closeToo");
        String next =
                page.act(FIELD, "incident.replied", (id, version) -> answers.reply(id, version, reply.text(), close));
        if (next == null) {
            reply.keep();
        } else {
            children.answerToo(reply.text(), close);
        }
        return next;
    }

    /** Whether it goes to an adviser whom the jobseeker does not let see the account now; asked once for a page. */
    public boolean isWithoutPermission() {
        if (withoutPermission == null) {
            Incident incident = page.getIncident();
            withoutPermission = incident.route().replyTo() != ReplyTo.CUSTOMER && permission.isMissing(incident.form());
        }
        return withoutPermission;
    }

    /** Adds to what is typed, and keeps it all; false if that is too much. */
    public boolean append(String text) {
        return reply.append(text);
    }

    public @Nullable String saveDraft() {
        return reply.saveDraft();
    }

    public String discardDraft() {
        return drafts.discard(Writing.REPLY);
    }

    public Map<String, @Nullable Object> getFields() {
        return reply.fields();
    }

    /** The draft that the page shows; it travels with the form. */
    public String getMark() {
        return reply.mark();
    }

    public void setMark(String mark) {
        reply.sentWith(mark);
    }
}
