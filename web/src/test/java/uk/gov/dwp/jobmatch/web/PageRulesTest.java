package uk.gov.dwp.jobmatch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a strict content policy, one language switch and plain ids ask of every page's source. */
class PageRulesTest {

    private static final Map<String, String> PAGES = Sources.pages();

    /** What Expression Language and Faces know by themselves. */
    private static final Set<String> IMPLICIT = Set.of(
            "and", "empty", "eq", "false", "gt", "lt", "not", "null", "or", "param", "request", "session", "true");

    @Test
    void nothing_is_used_that_renders_an_inline_script() {
        assertNowhere("<(h:commandLink|h:commandButton|h:button|f:ajax|h:outputScript|h:outputStylesheet)\\b");
    }

    @Test
    void no_parameter_hangs_on_a_button_where_it_would_be_lost() {
        assertNowhere("(?s)<button\\b(?:(?!</button>).)*<f:param");
    }

    @Test
    void no_script_style_or_handler_is_written_into_a_page() {
        assertNowhere("<script\\b(?![^>]*\\bsrc=)", "<style\\b", "\\sstyle=", "\\son[a-z]+=\"", "javascript:");
    }

    @Test
    void nothing_is_shown_without_being_escaped() {
        assertNowhere("escape=\"false\"", "escape=\"#");
    }

    @Test
    void every_form_keeps_its_fields_ids_as_they_are() {
        assertNowhere("<h:form\\b(?![^>]*prependId=\"false\")");
    }

    /** It gives each its key, without which a form that is sent twice is done twice. */
    @Test
    void every_form_is_made_with_our_own_tag() {
        List<String> made = PAGES.entrySet().stream()
                .filter(page -> page.getValue().contains("<h:form"))
                .map(Map.Entry::getKey)
                .toList();

        assertEquals(List.of("WEB-INF/tags/form.xhtml"), made);
    }

    @Test
    void no_page_holds_words_of_its_own() {
        Pattern words = Pattern.compile(">([^<>#{}]*\\p{L}{2,}[^<>#{}]*)<");
        Map<String, List<String>> found = new TreeMap<>();
        PAGES.forEach((page, source) -> {
            List<String> own = words.matcher(source.replaceAll("(?s)<script.*?</script>", ""))
                    .results()
                    .map(match -> match.group(1).strip())
                    .filter(text -> !List.of("English", "Cymraeg", "OFFICIAL", "session", "language")
                            .contains(text))
                    .toList();
            if (!own.isEmpty()) {
                found.put(page, own);
            }
        });

        assertEquals(Map.of(), found);
    }

    @Test
    void every_page_has_the_frame_a_title_and_one_heading() {
        PAGES.forEach((page, source) -> {
            if (!page.startsWith("WEB-INF/")) {
                assertTrue(source.contains("template=\"/WEB-INF/page.xhtml\""), page);
                assertTrue(source.contains("<ui:param name=\"title\""), page);
                assertEquals(1, count("<h1\\b", source), "headings of the first level in " + page);
            }
        });
    }

    /** Faces shows nothing, and says nothing, where a name means nothing. */
    @Test
    void every_name_that_a_page_asks_is_a_bean_or_its_own() {
        Set<String> beans = names("(?s)@Named(?:\\(\"(\\w+)\"\\))?.{0,160}?(?:class|Policy) (\\w+)", Sources.java());
        Set<String> own = names("\\b(?:var|varStatus)=\"(\\w+)\"", PAGES);
        own.addAll(names("<ui:param name=\"(\\w+)\"", PAGES));
        own.addAll(names("[\\s](\\w+)=\"[^\"]*\"(?=[^<]*>)", tagUses()));

        Map<String, Set<String>> unknown = new TreeMap<>();
        PAGES.forEach((page, source) -> {
            Set<String> asked = asked(source);
            asked.removeAll(beans);
            asked.removeAll(own);
            asked.removeAll(IMPLICIT);
            if (!asked.isEmpty()) {
                unknown.put(page, asked);
            }
        });

        assertEquals(Map.of(), unknown);
    }

    /** Faces tells of a property that a bean has no more only when somebody opens the page. */
    @Test
    void every_property_that_a_page_asks_of_a_bean_is_there() {
        Map<String, Set<String>> beans = beans();
        Pattern asked = Pattern.compile("(?<![\\w.])([a-z]\\w*)\\.(\\w+)");
        Set<String> missing = new TreeSet<>();
        PAGES.forEach((page, source) -> Pattern.compile("#\\{([^}]*)}")
                .matcher(source)
                .results()
                .map(expression -> expression.group(1).replaceAll("'[^']*'", ""))
                .flatMap(code -> asked.matcher(code).results())
                .filter(chain -> beans.containsKey(chain.group(1)))
                .filter(chain -> !beans.get(chain.group(1)).contains(chain.group(2)))
                .filter(chain -> !source.contains(chain.group(1) + "=\"") && !page.startsWith("WEB-INF/tags/"))
                .forEach(chain -> missing.add(page + ": " + chain.group())));

        assertEquals(Set.of(), missing);
    }

    /** What can be asked of each bean, inherited or its own. */
    private static Map<String, Set<String>> beans() {
        Map<String, Set<String>> beans = new TreeMap<>();
        Pattern named = Pattern.compile(
                "(?s)package ([\\w.]+);.*?@Named(?:\\(\"(\\w+)\"\\))?\\s(?:@\\w+\\s+)*public class (\\w+)");
        Sources.java()
                .values()
                .forEach(source -> named.matcher(source)
                        .results()
                        .forEach(bean -> beans.put(
                                bean.group(2) == null ? decapitalised(bean.group(3)) : bean.group(2),
                                properties(bean.group(1) + "." + bean.group(3)))));
        return beans;
    }

    private static Set<String> properties(String type) {
        try {
            Set<String> names = new TreeSet<>();
            for (Method method : Class.forName(type).getMethods()) {
                names.add(method.getName());
                names.add(decapitalised(method.getName().replaceFirst("^(get|is)", "")));
            }
            return names;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertNowhere(String... patterns) {
        Map<String, String> found = new TreeMap<>();
        for (String pattern : patterns) {
            PAGES.forEach((page, source) -> {
                Matcher matcher = Pattern.compile(pattern).matcher(source);
                if (matcher.find()) {
                    found.put(page, matcher.group());
                }
            });
        }

        assertEquals(Map.of(), found);
    }

    private static long count(String pattern, String source) {
        return Pattern.compile(pattern).matcher(source).results().count();
    }

    /** The first name of each chain in a page's expressions. */
    private static Set<String> asked(String source) {
        Set<String> asked = new TreeSet<>();
        Pattern.compile("#\\{([^}]*)}").matcher(source).results().forEach(expression -> {
            String code = expression.group(1).replaceAll("'[^']*'", "");
            Pattern.compile("(?<![\\w.])([a-z]\\w*)").matcher(code).results().forEach(name -> asked.add(name.group(1)));
        });
        return asked;
    }

    /** Our own tags as pages use them: their attributes are names inside the tag. */
    private static Map<String, String> tagUses() {
        Map<String, String> uses = new TreeMap<>();
        PAGES.forEach((page, source) -> uses.put(
                page,
                Pattern.compile("<hd:[^>]*>")
                        .matcher(source)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining("\n"))));
        return uses;
    }

    private static Set<String> names(String pattern, Map<String, String> sources) {
        return sources.values().stream()
                .flatMap(source -> Pattern.compile(pattern).matcher(source).results())
                .map(match -> match.group(1) == null ? decapitalised(match.group(2)) : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String decapitalised(String type) {
        return type.isEmpty() ? type : Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }
}
