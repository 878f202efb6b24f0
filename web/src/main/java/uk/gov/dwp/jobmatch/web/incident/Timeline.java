package uk.gov.dwp.jobmatch.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.routing.Refusal;
import uk.gov.dwp.jobmatch.web.language.ChosenLanguage;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Tells an incident's story, the newest first. */
@Named
@RequestScoped
public class Timeline {

    /** Entries that say what came of something begin with a code. */
    private static final Pattern CODED = Pattern.compile("([A-Z]+(?:_[A-Z]+)*)(?:: (.*))?", Pattern.DOTALL);

    /** Two groups, then the reason. */
    private static final Pattern TRANSFERRED = Pattern.compile("(\\w+) (\\w+): (.*)", Pattern.DOTALL);

    /**
     * One thing that happened.
     *
     * @param id grows with time
     * @param result what came of it, in words; empty where that does not arise
     * @param text as a person wrote it; empty for none
     */
    public record Line(long id, Entry.Kind kind, String title, String by, Instant at, String result, String text) {

        /** Words for colleagues, which must never look like words that were sent. */
        public boolean isNote() {
            return kind == Entry.Kind.NOTE;
        }

        public boolean isReply() {
            return kind == Entry.Kind.REPLY;
        }
    }

    @Inject
    IncidentFile file;

    @Inject
    Words words;

    @Inject
    Names names;

    @Inject
    Times times;

    @Inject
    ChosenLanguage language;

    private List<Line> told = List.of();
    private int toldVersion = -1;

    /** Read again only if the incident has changed since. */
    public List<Line> of(Incident incident) {
        if (toldVersion != incident.version()) {
            List<Line> lines = new ArrayList<>(
                    file.timeline(incident).stream().map(this::line).toList());
            Collections.reverse(lines);
            told = lines;
            toldVersion = incident.version();
        }
        return told;
    }

    private Line line(Entry entry) {
        String body = entry.body().orElse("");
        return switch (entry.kind()) {
            case GIVEN_BACK -> line(entry, names.actor(body), "");
            case CALL_OWED -> line(entry, owedTo(body), "");
            case CALL_SUPERSEDED -> line(entry, body, "");
            case ASSIGNED -> assigned(entry, body.split("\n", 2));
            case CATEGORY_CHANGED -> recategorised(entry, body.split("\n", 2));
            case CALL_TRANSFERRED -> transferred(entry, body);
            case CONTACT_CHANGED -> line(entry, words.of("entry.contact." + body), "");
            case ROUTE_CHANGED -> rerouted(entry, body.split("\n"));
            case FILES_ADDED, UPDATED, WITHDRAWN, WAITING, BROUGHT_BACK, RESTRICTION_LIFTED -> line(entry, "", body);
            case RESUMED -> line(entry, words.of("resumed." + body), "");
            case FOLLOW_UP_SET -> comesBack(entry, body);
            case SITE_CHANGED -> moved(entry, body);
            case LINKED -> linked(entry, body);
            case UNLINKED -> line(entry, body, "");
            case ACCOUNT_CONFIRMED -> accountFound(entry, body.split("\n", 2));
            case ACCOUNT_UNCONFIRMED -> line(entry, body, "");
            case TASK_ASKED -> asked(entry, body);
            case TASK_DONE -> line(entry, words.of("settled." + body), "");
            case RESTRICTED -> restricted(entry, body);
            default -> coded(entry, body);
        };
    }

    private Line coded(Entry entry, String body) {
        Matcher coded = CODED.matcher(body);
        if (coded.matches() && words.has("outcome." + coded.group(1))) {
            String text = coded.group(2) == null ? "" : coded.group(2);
            return line(entry, words.of("outcome." + coded.group(1)), text);
        }
        return line(entry, "", body);
    }

    /** The day in figures, and what is to be done then. */
    private Line comesBack(Entry entry, String body) {
        String[] parts = body.split(": ", 2);
        String day = words.of("entry.follow-up.on", times.day(LocalDate.parse(parts[0])));
        return line(entry, day, parts.length == 1 ? "" : parts[1]);
    }

    private Line moved(Entry entry, String body) {
        int end = body.indexOf('\n');
        String[] sites = body.substring(0, end).split(" ", 2);
        String from = words.of("entry.moved", names.site(sites[0]), names.site(sites[1]));
        return line(entry, from, body.substring(end + 1));
    }

    /** What the other one is, seen from here, and its reference; then why. */
    private Line linked(Entry entry, String body) {
        int end = body.indexOf('\n');
        String[] what = body.substring(0, end).split(" ", 2);
        String kind = what[0].endsWith("_BACK") ? "linkBack." + what[0].replace("_BACK", "") : "linkKind." + what[0];
        return line(entry, words.of(kind) + " " + what[1], body.substring(end + 1));
    }

    /** Its reference, and why it was suggested. */
    private Line accountFound(Entry entry, String[] story) {
        String why = Stream.of(story[1].split(" ", -1))
                .map(code -> words.of("matchWhy." + code))
                .collect(Collectors.joining(". "));
        return line(entry, story[0], why);
    }

    private Line asked(Entry entry, String body) {
        String[] parts = body.split(": ", 2);
        boolean byRefusal =
                Stream.of(Refusal.values()).anyMatch(code -> code.name().equals(parts[0]));
        return byRefusal
                ? line(entry, Refusal.valueOf(parts[0]).words(language.get()), "")
                : line(entry, words.of("taskKind." + parts[0]), parts.length == 1 ? "" : parts[1]);
    }

    private Line restricted(Entry entry, String body) {
        int end = body.indexOf('\n');
        return line(entry, words.of("entry.officer", names.actor(body.substring(0, end))), body.substring(end + 1));
    }

    private Line assigned(Entry entry, String[] story) {
        return line(entry, words.of("entry.to", names.actor(story[0])), story.length > 1 ? story[1] : "");
    }

    private Line recategorised(Entry entry, String[] story) {
        String before = words.of("category." + story[0]);
        return line(entry, words.of("entry.category", before, words.of("category." + story[1])), "");
    }

    private Line transferred(Entry entry, String body) {
        Matcher story = TRANSFERRED.matcher(body);
        return story.matches()
                ? line(
                        entry,
                        words.of("entry.transferred", names.group(story.group(1)), names.group(story.group(2))),
                        story.group(3))
                : line(entry, "", body);
    }

    private Line rerouted(Entry entry, String[] story) {
        String why = language.get() == Language.CY ? story[3] : story[2];
        return line(entry, words.of("entry.route", story[0], story[1]), why);
    }

    private Line line(Entry entry, String result, String text) {
        String title = words.of("entry." + entry.kind());
        return new Line(
                entry.id(), entry.kind(), title, names.actor(entry.writtenBy()), entry.writtenAt(), result, text);
    }

    private String owedTo(String body) {
        return body.startsWith("CB-") ? words.of("entry.joined", body) : names.group(body);
    }
}
