package uk.gov.dwp.jobmatch.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.incident.Addressing;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.ReplyTo;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Names who gets a reply, in the words of the button that sends it. */
@Named
@RequestScoped
public class Recipients {

    @Inject
    Words words;

    @Inject
    Names names;

    @Inject
    Addressing addressing;

    /** What the send button says, such as "Send to the Dundee inbox". */
    public String sendTo(Incident incident) {
        return told("send.", incident, incident.route().replyTo());
    }

    /** Who gets the reply, such as "Dundee inbox". */
    public String of(Incident incident) {
        return told("recipient.", incident, incident.route().replyTo());
    }

    /** Who gets it in copy; empty where nobody does. */
    public String copies(Incident incident) {
        return incident.route().copies().stream()
                .map(party -> told("recipient.", incident, party))
                .collect(Collectors.joining(", "));
    }

    /** The group that owes the customer a call; empty where none does. */
    public String caller(Incident incident) {
        return addressing.ownerGroup(incident).map(names::group).orElse("");
    }

    private String told(String start, Incident incident, ReplyTo party) {
        return switch (party) {
            case CUSTOMER ->
                words.of(start + "CUSTOMER." + incident.form().customer().type());
            case SUBMITTING_SITE_INBOX, HANDLING_SITE_INBOX, HOME_SITE_INBOX, DEFAULT_SITE_INBOX ->
                words.of(
                        start + "SITE_INBOX", names.site(incident.siteFor(party).orElse(null)));
            default -> words.of(start + party);
        };
    }
}
