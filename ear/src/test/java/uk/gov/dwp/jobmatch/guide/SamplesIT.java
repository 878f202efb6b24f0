package uk.gov.dwp.jobmatch.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.gov.dwp.jobmatch.profile.EnvelopeRule;

/**
 * Each sample of the guide is what the helpdesk answers today. Requests are written by hand and sent as they stand;
 * {@code -Dsamples=write} stores the answers.
 */
class SamplesIT {

    private static final boolean WRITE = "write".equals(System.getProperty("samples"));
    private static final String HOW_TO_MEND = "Stored and real differ: -Dsamples=write stores what is real. ";

    private final StandIns standIns = new StandIns();

    /** One after the other, because later ones speak of what earlier ones made. */
    @TestFactory
    Stream<DynamicTest> the_helpdesk_answers_as_the_guide_says() {
        return Exchanges.all().stream()
                .map(exchange -> DynamicTest.dynamicTest(exchange.name(), () -> compare(new Sample(exchange))));
    }

    private void compare(Sample sample) {
        String request = sample.requestAsItShouldBe();
        keep(sample.request(), request);
        HttpResponse<String> answer = sample.exchange().send(standIns.undone(request));
        Envelope envelope = Envelope.read(answer.body());
        envelope.validate();
        assertEquals(sample.exchange().fault(), envelope.fault(), envelope::indented);
        for (EnvelopeRule rule : EnvelopeRule.values()) {
            assertEquals(List.of(), rule.offenders(answer.body()), rule::toString);
        }
        keep(
                sample.response(),
                Sample.response(answer.statusCode(), contentType(answer), standIns.in(envelope.indented())));
    }

    private static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none").toLowerCase(Locale.ROOT);
    }

    private static void keep(Path file, String real) {
        if (WRITE) {
            Sample.write(file, real);
        }
        assertEquals(Sample.read(file), real, HOW_TO_MEND + file);
    }

    @Test
    void no_sample_is_without_its_exchange() throws IOException {
        try (Stream<Path> files = Files.walk(Sample.FOLDER)) {
            Set<Path> stored = files.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));

            assertEquals(expected(Exchanges.all()), stored);
        }
    }

    private static Set<Path> expected(List<Exchange> exchanges) {
        return exchanges.stream()
                .map(Sample::new)
                .flatMap(sample -> Stream.of(sample.request(), sample.response()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
