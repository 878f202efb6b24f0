package uk.gov.dwp.jobmatch.soap;

import java.io.IOException;

/** Thrown out of the body's stream when more comes than was allowed. */
final class BodyTooLarge extends IOException {
    BodyTooLarge() {
        super("The body is longer than the cap");
    }
}
