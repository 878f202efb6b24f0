package uk.gov.dwp.jobmatch.soap.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that somebody must have filled in: spaces pass the contract's shortest length and say nothing. */
public final class Filled {

    private Filled() {}

    /** Without the spaces around it; null where it was left out. */
    public static @Nullable String orAbsent(String path, @Nullable String text) {
        return text == null ? null : in(path, text);
    }

    /** Without the spaces around it. */
    public static String in(String path, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new MessageRefused(FaultCode.INVALID_REQUEST, List.of(FieldProblem.blank(path)));
        }
        return stripped;
    }
}
