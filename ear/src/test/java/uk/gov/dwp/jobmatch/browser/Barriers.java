package uk.gov.dwp.jobmatch.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.ResultType;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What keeps somebody from using a page, as far as a program can tell. */
final class Barriers {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Barriers() {}

    /** One line for each, with the elements that it is about; empty where none was found. */
    static String on(Page page) {
        return new AxeBuilder(page)
                        .setLegacyMode(true) // no page has frames, and it spares the test a second window
                        .options(violationsOnly())
                        .withTags(RULES)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Barriers::line)
                        .collect(Collectors.joining("\n"));
    }

    /** Else a way to each element that is as it should be is worked out and sent over, too. */
    private static AxeRunOptions violationsOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of(ResultType.Violations.getKey()));
        return options;
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + ": "
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" "));
    }
}
