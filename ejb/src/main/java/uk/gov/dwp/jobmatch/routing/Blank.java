package uk.gov.dwp.jobmatch.routing;

import org.jspecify.annotations.Nullable;

/** Makes a form field that was left blank, or filled with spaces, one and the same thing: null. */
final class Blank {

    private Blank() {}

    static @Nullable String toNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
