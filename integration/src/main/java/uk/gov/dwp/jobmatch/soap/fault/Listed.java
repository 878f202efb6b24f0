package uk.gov.dwp.jobmatch.soap.fault;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codes that the contract lists, read as the helpdesk's own. */
public final class Listed {

    private Listed() {}

    /** The code of this name; empty where nothing was said, or no code of ours. */
    public static <E extends Enum<E>> Optional<E> code(Class<E> codes, @Nullable String said) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(said))
                .findFirst();
    }
}
