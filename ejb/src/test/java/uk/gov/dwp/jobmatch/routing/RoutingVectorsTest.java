package uk.gov.dwp.jobmatch.routing;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule book's own examples; {@code -Drouting.vectors=FILE} reads others of the same columns. */
class RoutingVectorsTest {

    private static final String COLUMNS = "channel,customerType,email,phone,callRequired,dwpEmail,staffSafety,site,"
            + "noReplyCategory,noPhoneReason,priority,errors,replyTo,replyCopy,callbackOwner,held,rule,alert,tasks";
    private static final int INPUTS = 10;

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void a_vector_is_decided_as_the_rule_book_says(String vector) {
        String[] cells = vector.split(",", -1);

        Decision decision = Routing.decide(facts(cells), Policy.defaults());

        assertEquals(outcomeOf(cells), written(decision));
    }

    @Test
    void the_columns_are_the_ones_that_this_test_reads() {
        assertEquals(COLUMNS, lines().get(0));
        assertFalse(vectors().findAny().isEmpty());
    }

    static Stream<String> vectors() {
        return lines().stream().skip(1).filter(line -> !line.isBlank());
    }

    private static Facts facts(String[] cells) {
        return new Facts(
                Channel.valueOf(cells[0]),
                CustomerType.valueOf(cells[1]),
                EmailState.valueOf(cells[2]),
                PhoneState.valueOf(cells[3]),
                isYes(cells[4]),
                DwpEmailState.valueOf(cells[5]),
                isYes(cells[6]),
                SiteChoice.valueOf(cells[7].replace("+", "_AND_")),
                isYes(cells[8]),
                isYes(cells[9]));
    }

    private static String outcomeOf(String[] cells) {
        return String.join(",", List.of(cells).subList(INPUTS, cells.length));
    }

    private static String written(Decision decision) {
        return String.join(
                ",",
                decision.priority().name(),
                sorted(decision.refusals()),
                decision.accepted() ? decision.replyTo().name() : "",
                sorted(decision.copies()),
                decision.callbackOwner().map(Enum::name).orElse(""),
                decision.held() ? "1" : "0",
                decision.rule(),
                decision.alertsDutyManager() ? "DUTY_MANAGER" : "",
                sorted(decision.tasks()));
    }

    private static String sorted(Collection<? extends Enum<?>> some) {
        return some.stream().map(Enum::name).sorted().collect(joining("+"));
    }

    private static boolean isYes(String cell) {
        return cell.equals("1");
    }

    private static List<String> lines() {
        String elsewhere = System.getProperty("routing.vectors");
        try {
            return elsewhere == null ? ownLines() : Files.readAllLines(Path.of(elsewhere));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ownLines() throws IOException {
        try (InputStream own =
                Objects.requireNonNull(RoutingVectorsTest.class.getResourceAsStream("/routing-vectors.csv"))) {
            return new String(own.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
