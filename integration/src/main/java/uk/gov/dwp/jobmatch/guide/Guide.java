package uk.gov.dwp.jobmatch.guide;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import uk.gov.dwp.jobmatch.soap.PublicAddress;

/** The whole guide, read and rendered once: it is small, and nothing of it changes while the server runs. */
final class Guide {

    private static final String FOLDER = "/WEB-INF/guide/";

    private final Map<String, Leaf> leaves;
    private final Leaf missing;

    private Guide(Map<String, Leaf> leaves, Leaf missing) {
        this.leaves = leaves;
        this.missing = missing;
    }

    static Guide empty() {
        return new Guide(Map.of(), Leaf.missing(""));
    }

    /** The sources speak of the local run's address; readers see that of their server. */
    static Guide packagedIn(ServletContext application, String publicUrl) {
        Map<String, Leaf> leaves = new HashMap<>();
        collect(application, FOLDER, publicUrl, leaves);
        Layout layout = new Layout(application.getContextPath());
        for (Chapter chapter : Chapter.values()) {
            String markdown = read(application, FOLDER + chapter.file()).replace(PublicAddress.LOCAL, publicUrl);
            leaves.put(chapter.path(), Leaf.page(layout.page(chapter, markdown)));
        }
        return new Guide(leaves, Leaf.missing(layout.missing()));
    }

    private static void collect(ServletContext application, String folder, String publicUrl, Map<String, Leaf> leaves) {
        Set<String> paths = application.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                collect(application, path, publicUrl, leaves);
            } else if (!path.endsWith(".md")) {
                String text = read(application, path).replace(PublicAddress.LOCAL, publicUrl);
                leaves.put(path.substring(FOLDER.length() - 1), Leaf.file(path, text));
            }
        }
    }

    private static String read(ServletContext application, String path) {
        try (InputStream file = application.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("Not packaged: " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands at a path below {@code /ws/guide}; a page that says so where nothing does. */
    Leaf at(String path) {
        return leaves.getOrDefault(path, missing);
    }
}
