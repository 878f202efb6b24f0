package uk.gov.dwp.jobmatch.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.routing.CallbackOwner;
import uk.gov.dwp.jobmatch.routing.ReplyTo;

class AddressingTest {

    private final Helpdesk helpdesk = new Helpdesk();

    private static final String NONE = "";

    /** Of every reply and every call, and where the site of either is not known. */
    @Test
    void the_database_finds_the_same_answering_site() {
        Incident incident = helpdesk.accept(aForm());

        for (String submitting : List.of("TELFORD", NONE)) {
            for (ReplyTo reply : ReplyTo.values()) {
                Stream.concat(Stream.of(NONE), Stream.of(CallbackOwner.values()).map(CallbackOwner::name))
                        .forEach(call -> assertIsFoundAlike(incident, submitting, reply, call));
            }
        }
    }

    private void assertIsFoundAlike(Incident incident, String submitting, ReplyTo reply, String call) {
        helpdesk.sql("""
                update incident set handling_site = 'DUNDEE', home_site = 'SOUTHEND',
                    submitting_site = nullif(?, ''), reply_to = ?, callback_owner = nullif(?, '')
                """, submitting, reply.name(), call);

        Optional<String> site = helpdesk.bean(Addressing.class).answeringSite(helpdesk.now(incident));

        assertEquals(site.orElse(NONE), inTheDatabase(), reply + " " + call);
    }

    private String inTheDatabase() {
        return helpdesk.with(entities -> (String) entities.createNativeQuery(
                        "select coalesce(" + Addressing.ANSWERING_SITE + ", '') from incident i", String.class)
                .getSingleResult());
    }
}
