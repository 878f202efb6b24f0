package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.place.AddressTaken;
import uk.gov.dwp.jobmatch.place.Offices;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.session.Visitor;
import uk.gov.dwp.jobmatch.worktime.Nation;

/** Where an administrator adds a Jobcentre, or changes what is said of one. */
@Named
@RequestScoped
public class OfficeForm {

    private static final int LONGEST_NAME = 200;

    @Inject
    OpenOffice open;

    @Inject
    Offices offices;

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
        String code = typed.text("officeCode");
        PlaceCode.check(problems, "officeCode", code);
        Office.Terms terms = checked();
        try {
            return terms == null || problems.isPresent() ? null : added(code, terms);
        } catch (AddressTaken byAnother) {
            problems.add("officeCode", "problem.officeCode.taken");
            return null;
        }
    }

    private String added(String code, Office.Terms terms) {
        offices.add(code, terms);
        directory.forget();
        notices.say("office.saved");
        return Page.OFFICE.afresh("code", code);
    }

    public @Nullable String save() {
        Office.Terms terms = checked();
        return terms == null
                ? null
                : open.act("officeName", version -> {
                    offices.change(open.getCode(), version, terms);
                    notices.say("office.saved");
                });
    }

    private Office.@Nullable Terms checked() {
        Nation nation = typed.choice("officeNation", Nation.class);
        String mailbox = typed.text("officeMailbox");
        problems.checkGiven("officeName", typed.text("officeName"));
        problems.checkLength("officeName", typed.text("officeName"), LONGEST_NAME);
        problems.checkChosen("officeNation", nation);
        problems.checkGiven("officeMailbox", mailbox);
        return nation == null || problems.isPresent()
                ? null
                : new Office.Terms(typed.text("officeName"), nation, mailbox);
    }

    public Nation[] getNations() {
        return Nation.values();
    }

    public List<Mailbox> getMailboxes() {
        return directory.mailboxes();
    }

    /** What has been typed; until something is, what is said of the open Jobcentre. */
    public Map<String, @Nullable Object> getFields() {
        Office office = open.getOffice();
        if (office != null
                && !visitor.hasSent("office-form")
                && typed.getFields().isEmpty()) {
            typed.put("officeName", office.name());
            typed.put("officeNation", office.nation().name());
            typed.put("officeMailbox", office.mailbox());
        }
        return typed.getFields();
    }
}
