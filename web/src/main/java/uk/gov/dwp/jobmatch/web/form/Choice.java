package uk.gov.dwp.jobmatch.web.form;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers that a list offers.
 *
 * @param code what the page sends; empty for none of the others
 * @param words what the reader sees
 */
public record Choice(String code, String words) {

    /** The constant that a form or an address names; empty where there is none of that name. */
    public static <E extends Enum<E>> Optional<E> named(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
