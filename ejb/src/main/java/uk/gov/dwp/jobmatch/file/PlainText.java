package uk.gov.dwp.jobmatch.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells words to be read from everything else that is made of letters: text in UTF-8 or in Windows' western code page. */
final class PlainText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int START = 1024;

    /** A tag, a comment, a declaration: what a browser would take for a page, a drawing or a script. */
    private static final Pattern MARKUP =
            Pattern.compile("\\s*<(?:[!?]|[A-Za-z][A-Za-z0-9:-]*[\\s/>]).*", Pattern.DOTALL);

    private PlainText() {}

    /** What is UTF-8 is judged as that: read in any other way its control characters would look like letters. */
    static boolean isPlainText(FileContent content) {
        if (content.size() == 0) {
            return false;
        }
        try {
            return isText(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException otherBytes) {
            return isWindowsText(content);
        }
    }

    private static boolean isWindowsText(FileContent content) {
        try {
            return isText(content, WINDOWS);
        } catch (CharacterCodingException otherBytes) {
            return false;
        }
    }

    private static boolean isText(FileContent content, Charset charset) throws CharacterCodingException {
        try (Reader reader = new InputStreamReader(
                content.stream(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            return isText(reader);
        } catch (CharacterCodingException otherBytes) {
            throw otherBytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isText(Reader reader) throws IOException {
        char[] characters = new char[8192];
        boolean atStart = true;
        for (int length = reader.read(characters); length >= 0; length = reader.read(characters)) {
            if (atStart && MARKUP.matcher(start(characters, length)).matches()) {
                return false;
            }
            atStart = false;
            for (int i = 0; i < length; i++) {
                if (isControl(characters[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String start(char[] characters, int length) {
        int from = characters[0] == BYTE_ORDER_MARK ? 1 : 0;
        return new String(characters, from, Math.min(length, START) - from);
    }

    /** Everything that moves no line: among them the null that programs, archives and pictures are full of. */
    private static boolean isControl(char character) {
        return Character.isISOControl(character) && "\t\n\r\f".indexOf(character) < 0;
    }
}
