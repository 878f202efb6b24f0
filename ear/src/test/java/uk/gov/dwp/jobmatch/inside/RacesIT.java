package uk.gov.dwp.jobmatch.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.gov.dwp.jobmatch.answer.AnswerDesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.reception.Reception;
import uk.gov.dwp.jobmatch.whole.AtOnce;

/** Fifty who want the same at the same instant. */
@ExtendWith(ArquillianExtension.class)
class RacesIT {

    private static final int MANY = 50;
    private static final String PASSWORD = "jobmatch-local";

    @EJB(lookup = "java:global/helpdesk/helpdesk-ejb/Reception")
    Reception reception;

    @EJB(lookup = "java:global/helpdesk/helpdesk-ejb/IncidentDesk")
    IncidentDesk desk;

    @EJB(lookup = "java:global/helpdesk/helpdesk-ejb/IncidentFile")
    IncidentFile file;

    @EJB(lookup = "java:global/helpdesk/helpdesk-ejb/AnswerDesk")
    AnswerDesk answers;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    HttpServletRequest request;

    @Deployment
    static WebArchive visitor() {
        return Visitor.with(RacesIT.class);
    }

    @BeforeEach
    void fifty_incidents_wait() throws Exception {
        for (int i = 0; i < MANY; i++) {
            PartnerCall.ofTelford(
                    () -> reception.submit(Forms.ofEmployer(), UUID.randomUUID().toString()));
        }
        request.login("helpdesk", PASSWORD);
    }

    @Test
    void fifty_who_take_the_next_get_fifty_different_incidents() {
        List<String> taken = AtOnce.all(
                MANY, threads, () -> desk.takeNext().map(Incident::reference).orElse("none"));

        assertEquals(MANY, Set.copyOf(taken).size(), taken::toString);
        for (String reference : taken) {
            assertEquals("helpdesk", file.open(reference).owner().orElse("nobody"));
        }
    }

    @Test
    void of_fifty_who_answer_the_same_version_one_does_and_the_others_are_told() {
        Incident incident = desk.takeNext().orElseThrow();

        List<String> told = AtOnce.all(MANY, threads, () -> answer(incident));

        assertEquals(MANY - 1, told.stream().filter("told of helpdesk"::equals).count(), told::toString);
        assertEquals(1, told.stream().filter("answered"::equals).count(), told::toString);
        assertEquals(1, replies(incident));
    }

    private String answer(Incident incident) {
        try {
            answers.reply(incident.id(), incident.version(), "Sixteen pounds it is.", false);
            return "answered";
        } catch (ChangedByAnother first) {
            return "told of " + first.by();
        }
    }

    private long replies(Incident incident) {
        return file.timeline(file.open(incident.reference())).stream()
                .filter(entry -> entry.kind() == Entry.Kind.REPLY)
                .count();
    }
}
