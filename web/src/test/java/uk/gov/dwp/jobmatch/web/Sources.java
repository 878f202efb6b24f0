package uk.gov.dwp.jobmatch.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources that rules are checked over: every page, every class behind one, and what they look like. */
public final class Sources {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path JAVA = Path.of("src/main/java");

    private Sources() {}

    /** Text by path below the web application's root. */
    public static Map<String, String> pages() {
        return texts(WEBAPP, ".xhtml");
    }

    /** Text of every Java source by path. */
    public static Map<String, String> java() {
        return texts(JAVA, ".java");
    }

    /** What stands in a file of the folder of assets. */
    public static String asset(String name) {
        try {
            return Files.readString(WEBAPP.resolve("assets").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Path root, String suffix) {
        try (Stream<Path> files = Files.walk(root)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file :
                    files.filter(some -> some.toString().endsWith(suffix)).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
