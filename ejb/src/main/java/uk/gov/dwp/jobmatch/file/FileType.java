package uk.gov.dwp.jobmatch.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The kinds of file that we take, each known by its content alone (domain.md section 4). */
public enum FileType {
    PNG("image/png", FileType::isPng, "png"),
    JPEG("image/jpeg", FileType::isJpeg, "jpg", "jpeg"),
    PDF("application/pdf", FileType::isPdf, "pdf"),
    TEXT("text/plain", PlainText::isPlainText, "txt");

    /** The empty chunk that ends every PNG: its length, its name and its checksum. */
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};

    private static final int PDF_END_WITHIN = 1024;

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference
    private final Predicate<FileContent> holds;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> endings;

    FileType(String mediaType, Predicate<FileContent> holds, String... endings) {
        this.mediaType = mediaType;
        this.holds = holds;
        this.endings = List.of(endings);
    }

    /** What a file is; empty for everything that we do not take. */
    public static Optional<FileType> of(FileContent content) {
        return Arrays.stream(values()).filter(type -> type.holds.test(content)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending that its names get, without the dot. */
    public String ending() {
        return endings.get(0);
    }

    /** Whether a name ends as this kind's names do. */
    boolean isNamedBy(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    /** To its end: what is hung on behind a picture, such as an archive or a page, would be a second file in one. */
    private static boolean isPng(FileContent content) {
        return content.startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')
                && Arrays.equals(content.tail(PNG_END.length), PNG_END);
    }

    /** Its end is left open: cameras and phones hang their own notes on behind the picture. */
    private static boolean isJpeg(FileContent content) {
        return content.startsWith(0xFF, 0xD8, 0xFF);
    }

    /** From the first byte, although readers bear with some before it: in front there is room for another file. */
    private static boolean isPdf(FileContent content) {
        return content.startsWith('%', 'P', 'D', 'F', '-')
                && new String(content.tail(PDF_END_WITHIN), StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
}
