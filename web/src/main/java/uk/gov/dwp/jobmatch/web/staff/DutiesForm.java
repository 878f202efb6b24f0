package uk.gov.dwp.jobmatch.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Duties;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.staff.StaffDesk;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where an administrator says what somebody may do, and where. */
@Named
@RequestScoped
public class DutiesForm {

    /** What each box sends. */
    private static final String ROLE = "role";

    @Inject
    OpenPerson open;

    @Inject
    StaffDesk desk;

    @Inject
    Directory directory;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    private final Typed typed = new Typed();

    public @Nullable String save() {
        Duties duties = checked();
        return open.act("roles", Page.PERSON, version -> {
            desk.assign(open.getUsername(), version, duties);
            notices.say("person.assigned");
        });
    }

    /** What was ticked and picked; a role without its place is said on the page. */
    Duties checked() {
        Set<String> roles = new LinkedHashSet<>(ticked());
        String office = typed.text("personOffice");
        String site = typed.text("personSite");
        if (office.isEmpty() && roles.stream().anyMatch(Role::needsOffice)) {
            problems.add("personOffice", "problem.staff.OFFICE_NEEDED");
        }
        if (site.isEmpty() && roles.stream().anyMatch(Role::needsSite)) {
            problems.add("personSite", "problem.staff.SITE_NEEDED");
        }
        return new Duties(roles, office.isEmpty() ? null : office, site.isEmpty() ? null : site);
    }

    public boolean isTicked(String role) {
        Person person = open.getPerson();
        return (isSent() || person == null) ? ticked().contains(role) : person.has(role);
    }

    public List<String> getRoles() {
        return Role.OF_PEOPLE;
    }

    public List<Office> getOffices() {
        return directory.workingOffices();
    }

    public List<Site> getSites() {
        return directory.workingSites();
    }

    /** What has been picked; until something is, where the open person works. */
    public Map<String, @Nullable Object> getFields() {
        Person person = open.getPerson();
        if (person != null && !isSent() && typed.getFields().isEmpty()) {
            typed.put("personOffice", person.office().orElse(""));
            typed.put("personSite", person.site().orElse(""));
        }
        return typed.getFields();
    }

    private boolean isSent() {
        return visitor.hasSent("duties-form");
    }

    private List<String> ticked() {
        return Stream.ofNullable(request.getParameterValues(ROLE))
                .flatMap(Stream::of)
                .filter(Role.OF_PEOPLE::contains)
                .toList();
    }
}
