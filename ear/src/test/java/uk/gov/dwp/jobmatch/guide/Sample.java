package uk.gov.dwp.jobmatch.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two files of an exchange in the guide: the envelope that is sent as it stands there, and the answer it got. */
record Sample(Exchange exchange) {

    static final Path FOLDER = Path.of("../docs/partners/samples");

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    Path request() {
        return FOLDER.resolve(exchange.name() + ".request.xml");
    }

    Path response() {
        return FOLDER.resolve(exchange.name() + ".response.xml");
    }

    /** The request as it is stored, under a first line that says how it is sent. */
    String requestAsItShouldBe() {
        String envelope = read(request()).replaceFirst("^<\\?xml.*\\?>\\n", "").replaceFirst("^<!--.*-->\\n", "");
        return DECLARATION + comment(exchange.howItIsSent()) + envelope;
    }

    /** An answer of the helpdesk as it is stored. */
    static String response(int status, String contentType, String envelope) {
        return DECLARATION + comment("HTTP " + status + ", Content-Type: " + contentType) + envelope;
    }

    private static String comment(String words) {
        return "<!-- " + words + " -->\n";
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
