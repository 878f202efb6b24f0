package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The partner guide is open to whoever asks, speaks of this server's address, and opens nothing else. */
class GuidePagesIT {

    private static final Path SOURCES = Path.of("../docs/partners");

    private final Answer index = Caller.nobody().at("").ask("GET");

    @Test
    void the_index_leads_to_every_contract_at_its_public_address() {
        assertEquals(200, index.status());
        for (String door : List.of("employer-direct", "jobseeker-direct", "universal-jobmatch")) {
            assertTrue(links(index).contains(Caller.HELPDESK.address() + "ws/" + door + "/v1?wsdl"), index.body());
        }
    }

    @Test
    void every_link_of_every_page_leads_somewhere() {
        Set<String> seen = new TreeSet<>(List.of("/ws/"));
        for (List<String> next = List.of("/ws/"); !next.isEmpty(); ) {
            next = next.stream()
                    .flatMap(address -> links(read(address)).stream())
                    .filter(link -> link.startsWith("/"))
                    .map(link -> link.replaceAll("#.*", ""))
                    .filter(seen::add)
                    .toList();
        }

        assertTrue(seen.size() > 50, seen.toString());
    }

    @Test
    void every_source_has_its_page() throws Exception {
        try (var files = Files.list(SOURCES)) {
            List<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .map(name -> "/ws/guide/" + name.replace(".md", ""))
                    .toList();

            assertTrue(links(index).containsAll(pages), () -> pages + " in " + links(index));
        }
    }

    @Test
    void a_page_runs_nothing_and_is_framed_nowhere() {
        assertEquals(
                "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
                index.headers().firstValue("Content-Security-Policy").orElse(""));
        assertEquals(
                "nosniff", index.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(
                "text/html;charset=utf-8",
                index.headers().firstValue("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guide",
                "guide/",
                "guide/nothing",
                "guide/quick-start.md",
                "guide/../WEB-INF/web.xml",
                "guide/..%2fWEB-INF/web.xml",
                "guide/WEB-INF/web.xml"
            })
    void what_the_guide_does_not_hold_is_missing(String address) {
        Answer answer = Caller.nobody().at(address).ask("GET");

        assertTrue(Set.of(200, 403, 404).contains(answer.status()), answer.body());
        assertFalse(answer.body().contains("web-app"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guide/quick-start"})
    void nobody_sends_anything_there(String address) {
        Caller.telford().at(address).send(Message.ping()).isRefusal(403, "NOT_YOUR_ENDPOINT");
        Caller.nobody().at(address + "?wsdl=x").ask("GET").isRefusal(405, "METHOD_NOT_ALLOWED");
    }

    private static Answer read(String address) {
        Answer answer = Caller.nobody().at(address.substring("/ws/".length())).ask("GET");
        assertEquals(200, answer.status(), address);
        return answer;
    }

    private static Set<String> links(Answer page) {
        return Pattern.compile("href=\"([^\"]*)\"")
                .matcher(page.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
