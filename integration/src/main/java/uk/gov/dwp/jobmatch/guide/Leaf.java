package uk.gov.dwp.jobmatch.guide;

import jakarta.servlet.http.HttpServletResponse;

/**
 * One thing to read in the guide: a page, the style sheet, a sample.
 *
 * @param status of HTTP
 */
record Leaf(int status, String mediaType, String text) {

    static Leaf page(String html) {
        return new Leaf(HttpServletResponse.SC_OK, "text/html", html);
    }

    static Leaf missing(String html) {
        return new Leaf(HttpServletResponse.SC_NOT_FOUND, "text/html", html);
    }

    /** A file as it is, under the type that its suffix stands for. */
    static Leaf file(String name, String text) {
        return new Leaf(HttpServletResponse.SC_OK, mediaType(name), text);
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "xml" -> "application/xml";
            default -> "text/plain";
        };
    }
}
