package uk.gov.dwp.jobmatch.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentIT {

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();

    /** What a healthy start may warn of, and why nobody needs to act on it. */
    private static final Map<String, String> HARMLESS =
            Map.of("WFLYEJB0043", "on a busy machine a sweep waits for the one before it");

    /** In the words of the server, and in those of java.util.logging, which our own code uses. */
    private static final Pattern COMPLAINT = Pattern.compile(" (WARN|WARNING|ERROR|SEVERE|FATAL) +\\[");

    @Test
    void every_part_says_that_it_is_ready() throws Exception {
        HttpResponse<String> health = get(helpdesk.health());

        assertEquals(200, health.statusCode(), health.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"employer-direct", "jobseeker-direct", "universal-jobmatch"})
    void each_partner_finds_its_contract(String partner) throws Exception {
        HttpResponse<String> contract = get(helpdesk.address().resolve("/ws/" + partner + "/v1?wsdl"));

        assertEquals(200, contract.statusCode());
        assertTrue(contract.body().contains(helpdesk.address() + "ws/" + partner + "/v1"), contract.body());
    }

    @Test
    void a_healthy_start_complains_of_nothing() {
        List<String> complaints = helpdesk.bootLog()
                .lines()
                .filter(line -> COMPLAINT.matcher(line).find())
                .filter(line -> HARMLESS.keySet().stream().noneMatch(line::contains))
                .toList();

        assertEquals(List.of(), complaints);
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
