package uk.gov.dwp.jobmatch.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** Texts that somebody must have filled in: spaces pass the contract's shortest length and say nothing. */
final class Filled {

    private Filled() {}

    /** Without the spaces around it; null where it was left out. */
    static @Nullable String orAbsent(String path, @Nullable String text) {
        return text == null ? null : in(path, text);
    }

    /** Without the spaces around it. */
    static String in(String path, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new MessageRefused(
                    FaultCode.INVALID_REQUEST, List.of(new FieldProblem(path, "TOO_SHORT", "Nothing but spaces.")));
        }
        return stripped;
    }
}
