package uk.gov.dwp.jobmatch.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages as they are written, parts and tags put in: which buttons of which forms there are, whoever is shown them. */
final class Facelets {

    private static final Path PAGES = Path.of("../web/src/main/webapp");

    /** A form that begins or ends, a part of a page, a tag of our own that may hold either, a button that does something. */
    private static final Pattern MARK = Pattern.compile(
            "<(?:hd|h):form\\b[^>]*?\\bid=\"(?<form>[^\"]+)\"[^>]*>|(?<end></(?:hd|h):form>)"
                    + "|<ui:include src=\"(?<part>[^\"#]+)\"|<hd:(?<tag>[a-z-]+)\\b"
                    + "|<button[^>]*?faces:id=\"(?<button>[^\"]+)\"[^>]*?faces:action=|<form\\b(?<plain>[^>]*method=\"post\"[^>]*)>");

    private static final Pattern ACTION = Pattern.compile("action=\"[^\"]*?(/[a-z-]+)\"");

    private final Set<String> buttons = new TreeSet<>();
    private String form = "";

    private Facelets() {}

    /** Page, form and button of each, such as {@code /my-work next-form take-next}; of forms without Faces their address. */
    static Set<String> buttons() {
        Facelets all = new Facelets();
        try (Stream<Path> pages = Files.list(PAGES)) {
            pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .sorted()
                    .forEach(
                            page -> all.read("/" + page.getFileName().toString().replace(".xhtml", ""), page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.read("/every-page", PAGES.resolve("WEB-INF/page.xhtml"));
        return all.buttons;
    }

    private void read(String page, Path file) {
        Matcher mark = MARK.matcher(text(file));
        while (mark.find()) {
            if (mark.group("form") != null) {
                form = mark.group("form");
            } else if (mark.group("end") != null) {
                form = "";
            } else if (mark.group("part") != null) {
                read(page, PAGES.resolve(mark.group("part").substring(1)));
            } else if (mark.group("tag") != null) {
                readTag(page, mark.group("tag"));
            } else if (mark.group("button") != null) {
                buttons.add(page + " " + form + " " + mark.group("button"));
            } else {
                Matcher action = ACTION.matcher(mark.group("plain"));
                buttons.add(action.find() ? "to " + action.group(1) : mark.group());
            }
        }
    }

    private void readTag(String page, String tag) {
        Path source = PAGES.resolve("WEB-INF/tags/" + tag + ".xhtml");
        if (!tag.equals("form") && Files.exists(source)) {
            read(page, source);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
