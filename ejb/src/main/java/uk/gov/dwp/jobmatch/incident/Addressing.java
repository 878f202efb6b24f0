package uk.gov.dwp.jobmatch.incident;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.routing.CallbackOwner;
import uk.gov.dwp.jobmatch.routing.ReplyTo;

/** Turns the parties of a route into the places they stand for: whose inbox, which group, which calendar. */
@Stateless
@PermitAll
public class Addressing {

    /** What {@link #answeringSite} says of incident {@code i}, in SQL; null where it says nothing. */
    public static final String ANSWERING_SITE = """
             coalesce(
                case i.reply_to when 'SUBMITTING_SITE_INBOX' then i.submitting_site when 'HANDLING_SITE_INBOX' then i.handling_site
                    when 'HOME_SITE_INBOX' then i.home_site when 'DEFAULT_SITE_INBOX' then i.home_site end,
                case i.callback_owner when 'SUBMITTING_SITE_TEAM_LEADER' then i.submitting_site
                    when 'HANDLING_SITE_TEAM_LEADER' then i.handling_site
                    when 'HOME_SITE_TEAM_LEADER' then i.home_site when 'DEFAULT_SITE_TEAM_LEADER' then i.home_site end)
            """;

    @Inject
    Directory directory;

    /** Whoever gets the answer first, then those in copy; empty where nobody is written to. */
    public List<Recipient> recipients(Incident incident) {
        return Stream.concat(Stream.of(incident.route().replyTo()), incident.route().copies().stream())
                .flatMap(party -> recipient(incident, party).stream())
                .distinct()
                .toList();
    }

    /** Whom a mail to this party is owed to; empty for a party that gets no mail. */
    public Optional<Recipient> recipient(Incident incident, ReplyTo party) {
        return switch (party) {
            case CUSTOMER -> Optional.of(Recipient.CUSTOMER);
            case DWP_USER -> Optional.of(Recipient.DWP_USER);
            case UNVERIFIED_ADDRESS -> Optional.of(Recipient.UNVERIFIED_ADDRESS);
            case SERCO_INBOX -> Optional.of(Recipient.mailbox(Mailbox.SERCO));
            case SUBMITTING_SITE_INBOX, HANDLING_SITE_INBOX, HOME_SITE_INBOX, DEFAULT_SITE_INBOX ->
                incident.siteFor(party)
                        .flatMap(directory::site)
                        .map(Site::mailbox)
                        .map(Recipient::mailbox);
            case DWP_USER_BY_PHONE, NONE -> Optional.empty();
        };
    }

    /** Code of the group that owes the customer a call, if any does. */
    public Optional<String> ownerGroup(Incident incident) {
        return incident.route().callbackOwner().map(owner -> group(incident, owner));
    }

    /** Code of the site whose Team Leader calls, if one does. */
    public Optional<String> callSite(Incident incident) {
        return incident.route().callbackOwner().flatMap(owner -> site(incident, owner));
    }

    /** Code of the site on whose calendar the answer's time runs; empty where it is the helpdesk's own. */
    public Optional<String> answeringSite(Incident incident) {
        return incident.replySite().or(() -> callSite(incident));
    }

    private static String group(Incident incident, CallbackOwner owner) {
        return switch (owner) {
            case SERCO_QAT -> OwnerGroup.SERCO_QAT;
            case JOBCENTRE ->
                OwnerGroup.jobcentre(String.valueOf(incident.form().office()));
            default -> OwnerGroup.teamLeader(site(incident, owner).orElseThrow());
        };
    }

    private static Optional<String> site(Incident incident, CallbackOwner owner) {
        return switch (owner) {
            case SUBMITTING_SITE_TEAM_LEADER -> incident.siteFor(ReplyTo.SUBMITTING_SITE_INBOX);
            case HANDLING_SITE_TEAM_LEADER -> incident.siteFor(ReplyTo.HANDLING_SITE_INBOX);
            case HOME_SITE_TEAM_LEADER, DEFAULT_SITE_TEAM_LEADER -> incident.homeSite();
            case JOBCENTRE, SERCO_QAT -> Optional.empty();
        };
    }
}
