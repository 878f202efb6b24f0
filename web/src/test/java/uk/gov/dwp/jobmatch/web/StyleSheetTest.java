package uk.gov.dwp.jobmatch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A brace that is missing in the style sheet leaves a page that works and looks like none of ours: nothing else tells. */
class StyleSheetTest {

    private static final StyleSheet OWN = new StyleSheet(Sources.asset("helpdesk.css"));
    private static final StyleSheet DESIGN_SYSTEM = new StyleSheet(Sources.asset("design-system/design-system.css"));

    /** Classes by which the design system's markup or its scripts name a part without giving it a style. */
    private static final Set<String> WITHOUT_STYLE = Set.of(
            "govuk-checkboxes",
            "govuk-file-upload--error",
            "govuk-generic-header__container",
            "govuk-js-character-count",
            "govuk-js-service-navigation-toggle",
            "govuk-radios",
            "govuk-table__body",
            "govuk-table__head",
            "govuk-table__row",
            "govuk-tag--blue",
            "govuk-template__footer",
            "govuk-template__header",
            "moj-timeline__header");

    /** What scripts and tests find a part of a page by. */
    private static final Set<String> HANDLES = Set.of("notices", "why");

    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(?:styleClass=|class=|width=(?=\"govuk))\"([^\"]*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern CHOICE = Pattern.compile("[?:]\\s*'([^']*)'");

    @Test
    void a_browser_reads_every_rule() {
        assertEquals(List.of(), OWN.faults());
        assertEquals(List.of(), DESIGN_SYSTEM.faults());
    }

    @ParameterizedTest
    @MethodSource
    void what_a_browser_stumbles_over_is_named(String source, String fault) {
        assertEquals(List.of(fault), new StyleSheet(source).faults());
    }

    static Stream<Arguments> what_a_browser_stumbles_over_is_named() {
        return Stream.of(
                arguments("@media print { .a { color: red }", "never closed: @media print"),
                arguments(".a { color: red; .b { color: red } }", "stands inside of .a: .b"),
                arguments(".a { color: red } }", "closes nothing:  }"),
                arguments(".a { color: red } color: blue;", "is no declaration in a rule: color: blue"),
                arguments(".a { color red; }", "is no declaration in a rule: color red"),
                arguments(".a { color: red\n width: 2px; }", "is no declaration in a rule: color: red\n width: 2px"),
                arguments(".a { color: red } .b", "follows the last rule: .b"));
    }

    @Test
    void every_class_that_a_page_names_has_a_style_or_is_known_to_have_none() {
        Map<String, Set<String>> unknown = new TreeMap<>();
        Sources.pages()
                .forEach((page, source) -> classesOf(source)
                        .filter(name -> !OWN.classes().contains(name)
                                && !DESIGN_SYSTEM.classes().contains(name)
                                && !WITHOUT_STYLE.contains(name)
                                && !HANDLES.contains(name))
                        .forEach(name -> unknown.computeIfAbsent(page, none -> new TreeSet<>())
                                .add(name)));

        assertEquals(Map.of(), unknown);
    }

    @Test
    void every_style_of_our_own_is_for_something_that_a_page_has() {
        String pages = String.join("\n", Sources.pages().values());
        Set<String> unused = new TreeSet<>(OWN.classes());
        unused.removeIf(name -> Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                .matcher(pages)
                .find());

        assertEquals(Set.of(), unused);
    }

    /** Each name that the attributes can come to, whatever their expressions choose. */
    private static Stream<String> classesOf(String source) {
        return ATTRIBUTE
                .matcher(source)
                .results()
                .flatMap(attribute -> choices(attribute.group(1)))
                .flatMap(value -> Arrays.stream(value.split("\\s+")))
                .filter(name -> !name.isEmpty() && !name.contains("#"));
    }

    /** An expression that chooses between no words leaves a mark: what a bean says cannot be known here. */
    private static Stream<String> choices(String value) {
        Matcher expression = EXPRESSION.matcher(value);
        if (!expression.find()) {
            return Stream.of(value);
        }
        String before = value.substring(0, expression.start());
        String after = value.substring(expression.end());
        List<String> chosen = CHOICE.matcher(expression.group(1))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        return (chosen.isEmpty() ? Stream.of("#") : chosen.stream()).flatMap(one -> choices(before + one + after));
    }
}
