package uk.gov.dwp.jobmatch.web.place;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.place.AddressTaken;
import uk.gov.dwp.jobmatch.place.NoSuchPlace;
import uk.gov.dwp.jobmatch.place.Offices;
import uk.gov.dwp.jobmatch.place.PlaceChanged;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Lookup;
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
    Offices offices;

    @Inject
    Directory directory;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Lookup lookup;

    @Inject
    Visitor visitor;

    /** Known from the first phase on: what a page shows decides what Faces reads of a form that was sent. */
    @Inject
    @ManagedProperty("#{param.code}")
    @Nullable
    String asked;

    private final Typed typed = new Typed();
    private int version;
    private @Nullable Office office;

    @PostConstruct
    void begin() {
        if (asked != null && asked.indexOf('\0') < 0) {
            find(asked);
        }
    }

    /** Answers as if there were no such page where there is no such Jobcentre. */
    public void open() {
        if (office == null) {
            lookup.notFound();
        }
    }

    public @Nullable String add() {
        String code = typed.text("officeCode");
        if (!code.matches("[A-Z][A-Z0-9_]{1,38}[A-Z0-9]")) {
            problems.add("officeCode", "problem.mailboxCode");
        }
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
        return saved(code);
    }

    public @Nullable String save() {
        Office.Terms terms = checked();
        if (terms == null || office == null) {
            return null;
        }
        try {
            offices.change(office.code(), version, terms);
            return saved(office.code());
        } catch (PlaceChanged byAnother) {
            problems.add("officeName", "problem.place.changed");
            find(office.code());
            return null;
        }
    }

    private String saved(String code) {
        directory.forget();
        notices.say("office.saved");
        return Page.OFFICE.path() + "?faces-redirect=true&code=" + code;
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

    /** Shows the Jobcentre as it is now: another has changed it. */
    void lookAgain() {
        if (office != null) {
            find(office.code());
        }
    }

    private void find(String code) {
        try {
            office = offices.open(code);
            version = office.version();
        } catch (NoSuchPlace nothing) {
            office = null;
        }
    }

    public @Nullable Office getOffice() {
        return office;
    }

    public Nation[] getNations() {
        return Nation.values();
    }

    public List<Mailbox> getMailboxes() {
        return directory.mailboxes();
    }

    /** What administrators did, the newest first. */
    public List<AuditRecord> getHistory() {
        return office == null ? List.of() : offices.history(office.code());
    }

    /** What has been typed; until something is, what is said of the open Jobcentre. */
    public Map<String, @Nullable Object> getFields() {
        if (office != null
                && !visitor.hasSent("office-form")
                && typed.getFields().isEmpty()) {
            typed.put("officeName", office.name());
            typed.put("officeNation", office.nation().name());
            typed.put("officeMailbox", office.mailbox());
        }
        return typed.getFields();
    }

    /** It travels with the form. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
