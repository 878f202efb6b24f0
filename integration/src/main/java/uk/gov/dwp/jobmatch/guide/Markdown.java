package uk.gov.dwp.jobmatch.guide;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown of ours as HTML: links between the files of {@code docs/partners} lead to the pages made of them. */
final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    /** Where the sources of the client programs are, seen from the guide's; they are packaged beside it. */
    private static final String CLIENTS = "../../ear/src/test/clients/";

    private final String contextPath;
    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer;

    Markdown(String contextPath) {
        this.contextPath = contextPath;
        renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> adjust(node, attributes))
                .build();
    }

    String html(String markdown) {
        return renderer.render(parser.parse(markdown));
    }

    private void adjust(Node node, Map<String, String> attributes) {
        if (node instanceof TableCell cell && cell.isHeader()) {
            attributes.put("scope", "col");
        } else if (node instanceof Link link) {
            attributes.put("href", target(link.getDestination()));
        }
    }

    private String target(String destination) {
        if (destination.startsWith("#") || destination.contains(":")) {
            return destination;
        }
        for (Chapter chapter : Chapter.values()) {
            if (destination.startsWith(chapter.file())) {
                return chapter.address(contextPath)
                        + destination.substring(chapter.file().length());
            }
        }
        return contextPath + "/guide/" + destination.replace(CLIENTS, "clients/");
    }
}
