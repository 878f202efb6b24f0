package uk.gov.dwp.jobmatch.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text of a file of this project as the guide quotes it: all of it, or some of its lines. */
record Excerpt(String language, String text) {

    private static final Path PROJECT = Path.of("..");

    /**
     * What a subject names: {@code path}, or {@code path#FROM..TO} for the lines from the first that holds one text to before
     * the next that holds another, with an underscore for each space of these texts.
     */
    static Excerpt of(String subject) {
        String[] pathAndLines = subject.split("#", 2);
        List<String> all = read(PROJECT.resolve(pathAndLines[0]));
        String suffix = pathAndLines[0].replaceAll(".*\\.", "");
        return new Excerpt(suffix, pathAndLines.length == 1 ? String.join("\n", all) : some(all, pathAndLines[1]));
    }

    private static String some(List<String> all, String fromTo) {
        String[] ends = fromTo.replace('_', ' ').split("\\.\\.", 2);
        int from = indexOf(all, ends[0], 0);
        return all.subList(from, indexOf(all, ends[1], from + 1)).stream()
                .collect(Collectors.joining("\n"))
                .stripTrailing()
                .stripIndent();
    }

    private static int indexOf(List<String> all, String text, int from) {
        return IntStream.range(from, all.size())
                .filter(index -> all.get(index).contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line holds " + text));
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fenced() {
        return "```" + language + "\n" + text.stripTrailing() + "\n```\n";
    }
}
