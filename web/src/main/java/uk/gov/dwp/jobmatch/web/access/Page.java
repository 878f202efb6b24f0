package uk.gov.dwp.jobmatch.web.access;

import static uk.gov.dwp.jobmatch.directory.Role.ADMINISTRATOR;
import static uk.gov.dwp.jobmatch.directory.Role.ADVISER;
import static uk.gov.dwp.jobmatch.directory.Role.AUDITOR;
import static uk.gov.dwp.jobmatch.directory.Role.CALLER;
import static uk.gov.dwp.jobmatch.directory.Role.DUTY_MANAGER;
import static uk.gov.dwp.jobmatch.directory.Role.HELPDESK;
import static uk.gov.dwp.jobmatch.directory.Role.POLICY_OWNER;
import static uk.gov.dwp.jobmatch.directory.Role.QAT;
import static uk.gov.dwp.jobmatch.directory.Role.TEAM_LEADER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every page there is, with the roles that may open it: the navigation is built from this table, and what it does not
 * list does not exist. Those up to {@link #OPERATIONS}
 * stand in the navigation, in this order.
 */
public enum Page {
    MY_WORK("/my-work", HELPDESK, DUTY_MANAGER),
    QUEUE("/queue", HELPDESK, DUTY_MANAGER),
    RAISE("/raise", ADVISER),
    RAISED("/raised", ADVISER),
    TASKS("/tasks", ADVISER),
    FIND_ACCOUNT("/find-account", ADVISER, DUTY_MANAGER),
    CALLBACKS("/callbacks", ADVISER, TEAM_LEADER, QAT, CALLER, DUTY_MANAGER),
    FAILED_DELIVERIES("/failed-deliveries", HELPDESK, DUTY_MANAGER, ADMINISTRATOR),
    AUDIT("/audit", AUDITOR),
    ACCESS_LOG("/access-log", AUDITOR),
    SAFETY_ALERTS("/safety-alerts", DUTY_MANAGER, AUDITOR),
    POLICY("/policy", POLICY_OWNER, DUTY_MANAGER, AUDITOR),
    TEMPLATES("/templates", POLICY_OWNER, DUTY_MANAGER),
    CONSENT_FIGURES("/consent-figures", POLICY_OWNER, DUTY_MANAGER, AUDITOR),
    PEOPLE("/people", ADMINISTRATOR),
    PARTNERS("/partners", ADMINISTRATOR),
    OFFICES("/offices", ADMINISTRATOR),
    SITES("/sites", ADMINISTRATOR),
    MAILBOXES("/mailboxes", ADMINISTRATOR),
    ACCOUNT_FILES("/account-files", ADMINISTRATOR),
    CHANGES("/changes", ADMINISTRATOR, DUTY_MANAGER),
    HOLDER_REQUESTS("/holder-requests", DUTY_MANAGER),
    RETENTION("/retention", POLICY_OWNER, DUTY_MANAGER, ADMINISTRATOR, AUDITOR),
    OPERATIONS("/operations", ADMINISTRATOR, DUTY_MANAGER),

    SEALS("/seals", AUDITOR),
    CONSENT_FIGURES_FILE("/consent-figures.csv", POLICY_OWNER, DUTY_MANAGER, AUDITOR),
    ACCOUNT_FILE("/account-file", ADMINISTRATOR),
    ACCOUNT_FILE_UPLOAD("/account-file-upload", ADMINISTRATOR),
    ACCOUNT_FILE_FAULTS("/account-file-faults.csv", ADMINISTRATOR),
    ACCOUNT_FILE_COMPARISON("/account-file-comparison.csv", ADMINISTRATOR),
    CALENDARS("/calendars", ADMINISTRATOR),
    RECONCILIATION("/reconciliation", ADMINISTRATOR, DUTY_MANAGER),
    RECONCILIATION_FILE("/reconciliation.csv", ADMINISTRATOR, DUTY_MANAGER),
    AWAY("/away", HELPDESK, DUTY_MANAGER),
    QUEUE_NEWS("/queue-news", HELPDESK, DUTY_MANAGER),
    INCIDENT("/incident", HELPDESK, DUTY_MANAGER, ADVISER, TEAM_LEADER, QAT, CALLER),
    ATTACHMENT("/attachment", HELPDESK, DUTY_MANAGER, ADVISER, TEAM_LEADER, QAT, CALLER),
    NEW_POLICY("/new-policy", POLICY_OWNER),
    POLICY_VERSION("/policy-version", POLICY_OWNER, DUTY_MANAGER, AUDITOR),
    TEMPLATE("/template", POLICY_OWNER, DUTY_MANAGER),
    DRAFT("/draft", HELPDESK, DUTY_MANAGER),
    ACCOUNT("/account", ADVISER, HELPDESK, DUTY_MANAGER),
    RESTRICTED("/restricted", HELPDESK, ADVISER, TEAM_LEADER, QAT, CALLER),
    CONFIRMATION("/confirmation", ADVISER),
    SAFETY_STOP("/safety-stop", ADVISER),
    STAFF_SAFETY("/staff-safety", "**"),
    SAFETY_ALERT("/safety-alert", DUTY_MANAGER, AUDITOR),
    CONTROL_MEASURES("/control-measures", DUTY_MANAGER),
    CONTROL_MEASURE("/control-measure", DUTY_MANAGER),
    SAFETY_WAITING("/safety-waiting", DUTY_MANAGER),
    CALLBACK("/callback", ADVISER, TEAM_LEADER, QAT, CALLER, DUTY_MANAGER, HELPDESK),
    ACCOUNTED_CALLS("/accounted-calls", DUTY_MANAGER, ADMINISTRATOR),
    NEW_PARTNER("/new-partner", ADMINISTRATOR),
    PARTNER("/partner", ADMINISTRATOR),
    PARTNER_SECRET("/partner-secret", ADMINISTRATOR),
    SEARCH("/search", HELPDESK, DUTY_MANAGER, ADVISER, TEAM_LEADER, QAT, CALLER),
    SEARCH_FOR("/search-for", HELPDESK, DUTY_MANAGER, ADVISER, TEAM_LEADER, QAT, CALLER),
    NEW_PERSON("/new-person", ADMINISTRATOR),
    PERSON("/person", ADMINISTRATOR),
    TEAMS("/teams", ADMINISTRATOR),
    PERSON_PASSWORD("/person-password", ADMINISTRATOR),
    NEW_PASSWORD("/new-password", "**"),
    PREFERENCES("/preferences", "**"),
    NEW_OFFICE("/new-office", ADMINISTRATOR),
    OFFICE("/office", ADMINISTRATOR),
    NEW_SITE("/new-site", ADMINISTRATOR),
    SITE("/site", ADMINISTRATOR),
    NEW_MAILBOX("/new-mailbox", ADMINISTRATOR),
    MAILBOX("/mailbox", ADMINISTRATOR),
    NEW_HOLDER_REQUEST("/new-holder-request", DUTY_MANAGER),
    HOLDER_REQUEST("/holder-request", DUTY_MANAGER),
    HOLDER_FILE("/holder-file", DUTY_MANAGER),
    HOLDS("/holds", DUTY_MANAGER),
    WHAT_YOU_TYPED("/what-you-typed", "**"),

    SIGN_IN("/sign-in"),
    HELP("/help"),
    ACCESSIBILITY("/accessibility"),
    PRIVACY("/privacy"),
    COOKIES("/cookies");

    /** Servlet's word for anybody who is signed in, whatever the role. */
    private static final String ANY_ROLE = "**";

    private static final EnumSet<Page> NAVIGATION = EnumSet.range(MY_WORK, OPERATIONS);

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> roles;

    Page(String path, String... roles) {
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** The page at a path below the context root, with or without the suffix of its file. */
    public static Optional<Page> at(String path) {
        String bare = path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
        return Arrays.stream(values()).filter(page -> page.path.equals(bare)).findFirst();
    }

    /** What somebody with these roles finds in the navigation. */
    public static List<Page> navigationFor(Predicate<String> holds) {
        return NAVIGATION.stream().filter(page -> page.isOpenTo(holds)).toList();
    }

    /** Where somebody with these roles starts work: the first page that is theirs. */
    public static Page homeOf(Predicate<String> holds) {
        return navigationFor(holds).stream().findFirst().orElse(HELP);
    }

    /** Its path below the context root, which is also its Faces outcome. */
    public String path() {
        return path;
    }

    /** The outcome of a deed after which the browser asks for this page anew: to reload it then does nothing twice. */
    public String afresh() {
        return path + "?faces-redirect=true";
    }

    /** The same, with what the page is about. */
    public String afresh(String parameter, Object value) {
        return afresh() + "&" + parameter + "=" + value;
    }

    /** The same, with all that the address of this request says. */
    public String afreshAsAsked() {
        return afresh() + "&includeViewParams=true";
    }

    /** Whether somebody who is signed in may open it. */
    public boolean isOpenTo(Predicate<String> holds) {
        return isPublic() || roles.contains(ANY_ROLE) || roles.stream().anyMatch(holds);
    }

    /** Whether it can be read without signing in. */
    public boolean isPublic() {
        return roles.isEmpty();
    }

    /** Whether it is asked by pages that are open, again and again, and not by anybody who is there. */
    public boolean isAskedByItself() {
        return this == SAFETY_WAITING || this == QUEUE_NEWS;
    }

    /** The key of its name in the navigation. */
    public String nameKey() {
        return "page." + name();
    }
}
