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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentIT {

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();

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
        assertEquals(List.of(), RunningHelpdesk.complaints(helpdesk.bootLog()));
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
