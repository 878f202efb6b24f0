package uk.gov.dwp.jobmatch.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.incident.Reference;
import uk.gov.dwp.jobmatch.reception.EmailAddress;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;

/** What somebody has typed into the search box, read in every way that it can be meant. */
public final class Sought {

    /** What is typed beyond this is not looked at. */
    public static final int LONGEST = 200;

    private static final int LEAST_DIGITS = 6;

    private static final Pattern REFERENCE = Pattern.compile(
            "(?:UJ[- ./]*(?<year>20[0-9]{2})[- ./]*(?<number>[0-9]{1,7}))"
                    + "|(?:(?<bareYear>20[0-9]{2})(?:[- ./]+(?<short>[0-9]{1,7})|(?<whole>[0-9]{7})))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLBACK = Pattern.compile("CB[- ]*([0-9]{1,18})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("[0-9+() ./-]+(?:(?:;ext=|ext\\.? ?|x ?)[0-9]+)?");

    /** A phrase in quotation marks, or a word; either with a minus before it. */
    private static final Pattern CLAUSE = Pattern.compile("(?<not>-?)(?:\"(?<phrase>[^\"]*)\"|(?<word>[^\\s\"]+))");

    private final String text;

    /** Reads what was typed: its dashes and quotation marks however a phone or a word processor has made them. */
    public Sought(String typed) {
        String cut = typed.substring(0, Math.min(LONGEST, typed.length()));
        text = Normalizer.normalize(cut, Normalizer.Form.NFC)
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("[\\p{Pi}\\p{Pf}&&[^\u2018\u2019]]", "\"")
                .replaceAll("[\\p{Cntrl}\\s\\h]+", " ")
                .strip();
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** An incident's reference, with or without its letters, however it is spaced; without them the year must be there. */
    Optional<Reference> reference() {
        Matcher parts = REFERENCE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String year = first(parts, "year", "bareYear");
        long number = Long.parseLong(first(parts, "number", "short", "whole"));
        return number == 0 ? Optional.empty() : Optional.of(new Reference(Integer.parseInt(year), number));
    }

    private static String first(Matcher parts, String... names) {
        return Stream.of(names)
                .map(parts::group)
                .filter(part -> part != null)
                .findFirst()
                .orElseThrow();
    }

    /** A callback's reference as it is written. */
    Optional<String> callback() {
        Matcher found = CALLBACK.matcher(text);
        return found.matches() ? Optional.of(Callback.referenceOf(Long.parseLong(found.group(1)))) : Optional.empty();
    }

    /** A whole address: part of one would find other people. */
    Optional<String> email() {
        return Optional.of(text.toLowerCase(Locale.ROOT)).filter(EmailAddress::isWellFormed);
    }

    /** The digits that the number must end in: all of it with its country where it is whole, at least six where it is not. */
    Optional<String> digits() {
        if (!PHONE.matcher(text).matches()) {
            return Optional.empty();
        }
        String end = text.replaceFirst("^[^0-9]*0+", "").replaceAll("[^0-9]", "");
        return Optional.of(PhoneNumber.read(text).digits().orElse(end))
                .filter(digits -> digits.length() >= LEAST_DIGITS);
    }

    /** As a reference of somebody else's: of a vacancy, an account, a partner or whoever raised it. */
    Optional<String> key() {
        return Optional.of(text.toUpperCase(Locale.ROOT)).filter(key -> !key.isEmpty());
    }

    /** What must all be there, a line each; empty for a phone number, which no word is. */
    Optional<String> lines() {
        return digits().isPresent() ? Optional.empty() : joined(clauses(false));
    }

    /** The same with every word in all its Welsh mutations; empty where none has any. */
    String mutated() {
        List<String> mutated = clauses(true);
        return mutated.equals(clauses(false)) ? "" : joined(mutated).orElse("");
    }

    private static Optional<String> joined(List<String> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private List<String> clauses(boolean inWelsh) {
        List<String> lines = new ArrayList<>();
        boolean or = false;
        Matcher clause = CLAUSE.matcher(text);
        while (clause.find()) {
            if ("or".equalsIgnoreCase(clause.group("word")) && !lines.isEmpty()) {
                or = true;
                continue;
            }
            String line = line(clause, inWelsh);
            if (or) {
                lines.add(lines.remove(lines.size() - 1) + " or " + line);
            } else {
                lines.add(line);
            }
            or = false;
        }
        return lines;
    }

    private static String line(Matcher clause, boolean inWelsh) {
        String not = clause.group("not");
        String phrase = clause.group("phrase");
        String word = clause.group("word");
        if (phrase != null) {
            return not + '"' + phrase + '"';
        }
        return not.isEmpty() && inWelsh
                ? Stream.concat(Stream.of(word), Mutations.of(word).stream()).collect(Collectors.joining(" or "))
                : not + word;
    }
}
