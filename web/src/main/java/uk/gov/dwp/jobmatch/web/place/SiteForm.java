package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.place.AddressTaken;
import uk.gov.dwp.jobmatch.place.NotTested;
import uk.gov.dwp.jobmatch.place.Sites;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.session.Visitor;
import uk.gov.dwp.jobmatch.worktime.Nation;

/** Where an administrator adds an Employer Direct site, or changes what is said of one. */
@Named
@RequestScoped
public class SiteForm {

    private static final int LONGEST_NAME = 200;

    @Inject
    Sites sites;

    @Inject
    OpenSite open;

    @Inject
    Directory directory;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();

    public @Nullable String add() {
        String code = typed.text("siteCode");
        Nation nation = typed.choice("siteNation", Nation.class);
        PlaceCode.check(problems, "siteCode", code);
        problems.checkChosen("siteNation", nation);
        check();
        if (nation == null || problems.isPresent()) {
            return null;
        }
        try {
            sites.add(new Site(code, typed.text("siteName"), nation, typed.text("siteMailbox")));
        } catch (AddressTaken byAnother) {
            problems.add("siteCode", "problem.siteCode.taken");
            return null;
        } catch (NotTested nobodyReadsThere) {
            problems.add("siteMailbox", "problem.siteMailbox.untested");
            return null;
        }
        directory.forget();
        notices.say("office.saved");
        return Page.SITE.afresh("code", code);
    }

    public @Nullable String save() {
        check();
        return open.act("siteName", version -> {
            boolean waits = sites.change(open.getCode(), version, typed.text("siteName"), typed.text("siteMailbox"));
            notices.say(waits ? "site.waits" : "office.saved");
        });
    }

    private void check() {
        problems.checkGiven("siteName", typed.text("siteName"));
        problems.checkLength("siteName", typed.text("siteName"), LONGEST_NAME);
        Mailbox mailbox = directory.mailbox(typed.text("siteMailbox")).orElse(null);
        problems.checkChosen("siteMailbox", mailbox);
        if (mailbox != null && !mailbox.isConfirmed()) {
            problems.add("siteMailbox", "problem.siteMailbox.untested");
        }
    }

    public Nation[] getNations() {
        return Nation.values();
    }

    public List<Mailbox> getMailboxes() {
        return directory.mailboxes();
    }

    /** What has been typed; until something is, what is said of the open site. */
    public Map<String, @Nullable Object> getFields() {
        Site site = open.getSite();
        if (site != null && !visitor.hasSent("site-form") && typed.getFields().isEmpty()) {
            typed.put("siteName", site.name());
            typed.put("siteMailbox", site.mailbox());
        }
        return typed.getFields();
    }
}
