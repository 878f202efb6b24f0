package uk.gov.dwp.jobmatch.soap;

import java.util.Arrays;
import java.util.Optional;
import uk.gov.dwp.jobmatch.file.FileContent;

/** Base64 as XML Schema has it, read as it comes: four letters are three bytes, with spaces anywhere between. */
final class Base64Text {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final byte[] VALUES = values();
    private static final byte NONE = -1;
    private static final int BUFFER = 3 * 1024;

    private final FileContent.Writer content = new FileContent.Writer();
    private final byte[] bytes = new byte[BUFFER];
    private int filled;
    private int bits;
    private int letters;
    private int padding;
    private boolean broken;

    void add(char[] characters, int start, int length) {
        for (int i = start; i < start + length && !broken; i++) {
            add(characters[i]);
        }
    }

    /** All of it; empty where it was not base64. */
    Optional<FileContent> end() {
        boolean whole = letters % 4 == 0 && (padding == 0 || cleanlyPadded());
        if (broken || !whole) {
            return Optional.empty();
        }
        content.write(bytes, 0, filled);
        return Optional.of(content.content());
    }

    private void add(char character) {
        if (character == ' ' || character == '\n' || character == '\r' || character == '\t') {
            return;
        }
        int value = character < VALUES.length ? VALUES[character] : NONE;
        if (character == '=' && letters % 4 >= 2) {
            padding++;
            value = 0;
        } else if (padding > 0) {
            value = NONE;
        }
        if (value == NONE) {
            broken = true;
            return;
        }
        bits = bits << 6 | value;
        letters++;
        if (letters % 4 == 0) {
            flush();
        }
    }

    private void flush() {
        bytes[filled++] = (byte) (bits >> 16);
        if (padding < 2) {
            bytes[filled++] = (byte) (bits >> 8);
        }
        if (padding == 0) {
            bytes[filled++] = (byte) bits;
        }
        if (filled == BUFFER) {
            content.write(bytes, 0, filled);
            filled = 0;
        }
    }

    /** The bits that belong to no byte are none, or two texts would stand for one file. */
    private boolean cleanlyPadded() {
        return padding == 1 ? (bits & 0xFF) == 0 : (bits & 0xFFFF) == 0;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, NONE);
        for (int i = 0; i < LETTERS.length(); i++) {
            values[LETTERS.charAt(i)] = (byte) i;
        }
        return values;
    }
}
