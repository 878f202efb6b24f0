package uk.gov.dwp.jobmatch.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style sheet as a browser reads it: what is not closed, or stands where it may not, takes all that follows with it. */
final class StyleSheet {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'");
    private static final Pattern DECLARATION = Pattern.compile("-{0,2}[a-z][a-z0-9-]*\\s*:\\s*[^:{}]*\\S");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z_][\\w-]*)");

    private final Set<String> classes = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    StyleSheet(String source) {
        read(STRING.matcher(COMMENT.matcher(source).replaceAll(" ")).replaceAll("\"\""));
    }

    /** Every class that a rule speaks of. */
    Set<String> classes() {
        return classes;
    }

    /** What a browser would stumble over, each as it stands there. */
    List<String> faults() {
        return faults;
    }

    private void read(String source) {
        int start = 0;
        for (int at = 0; at < source.length(); at++) {
            String words = source.substring(start, at).strip();
            switch (source.charAt(at)) {
                case '{' -> begin(words);
                case ';' -> declare(words);
                case '}' -> end(words);
                default -> {
                    continue;
                }
            }
            start = at + 1;
        }
        open.forEach(block -> faults.add("never closed: " + block));
        if (!source.substring(start).isBlank()) {
            faults.add("follows the last rule: " + source.substring(start).strip());
        }
    }

    private void begin(String selector) {
        if (!open.isEmpty() && !open.peek().startsWith("@")) {
            faults.add("stands inside of " + open.peek() + ": " + selector);
        }
        if (!selector.startsWith("@")) {
            Matcher named = CLASS.matcher(selector);
            while (named.find()) {
                classes.add(named.group(1));
            }
        }
        open.push(selector);
    }

    private void declare(String words) {
        if (open.isEmpty()
                || open.peek().startsWith("@")
                || !DECLARATION.matcher(words).matches()) {
            faults.add("is no declaration in a rule: " + words);
        }
    }

    private void end(String words) {
        if (!words.isEmpty()) {
            declare(words);
        }
        if (open.isEmpty()) {
            faults.add("closes nothing: " + words + " }");
        } else {
            open.pop();
        }
    }
}
