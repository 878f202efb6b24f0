package uk.gov.dwp.jobmatch.file;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.dwp.jobmatch.fixture.SampleFiles.bytes;
import static uk.gov.dwp.jobmatch.fixture.SampleFiles.content;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.fixture.SampleFiles;

class FileTypeTest {

    private static Optional<FileType> typeOf(byte[] bytes) {
        return FileType.of(content(bytes));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    @Test
    void the_four_kinds_are_known_by_what_they_hold() {
        assertEquals(Optional.of(FileType.PNG), typeOf(SampleFiles.png()));
        assertEquals(Optional.of(FileType.PNG), typeOf(SampleFiles.png(FileContent.PART * 2)));
        assertEquals(Optional.of(FileType.JPEG), typeOf(SampleFiles.jpeg()));
        assertEquals(Optional.of(FileType.PDF), typeOf(SampleFiles.pdf()));
        assertEquals(Optional.of(FileType.TEXT), typeOf(SampleFiles.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIF89a\u0001\0\u0001\0", // another picture
                "PK\u0003\u0004\u0014\0\u0006\0", // an archive, or an office document
                "MZ\u0090\0\u0003\0\0\0", // a program
                "\u007FELF\u0002\u0001\u0001\0",
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", // an old office document
                "\u00CA\u00FE\u00BA\u00BE\0\0\0=", // a Java class
                "RIFF$\0\0\0WEBP",
                "\0"
            })
    void nothing_else_is_taken(String latin) {
        assertEquals(Optional.empty(), typeOf(bytes(latin)));
    }

    @Test
    void an_empty_file_is_nothing() {
        assertEquals(Optional.empty(), typeOf(new byte[0]));
    }

    @Test
    void a_start_alone_makes_no_picture_and_no_document() {
        assertEquals(Optional.empty(), typeOf(bytes("\u0089PNG\r\n\u001A\n")));
        assertEquals(Optional.empty(), typeOf(bytes("%PDF-1.4\n\u0001")));
    }

    @Test
    void a_second_file_behind_a_picture_or_before_a_document_is_refused() {
        assertEquals(Optional.empty(), typeOf(joined(SampleFiles.png(), bytes("PK\u0003\u0004archive"))));
        assertEquals(Optional.empty(), typeOf(joined(SampleFiles.png(), bytes("<script>alert(1)</script>"))));
        assertEquals(Optional.empty(), typeOf(joined(bytes("MZ\u0090\0"), SampleFiles.pdf())));
    }

    @Test
    void text_is_utf_8_or_western_windows() {
        assertEquals(Optional.of(FileType.TEXT), typeOf("Dŵr a tŷ, £5 – “iawn” 👍".getBytes(UTF_8)));
        assertEquals(Optional.of(FileType.TEXT), typeOf("\uFEFFwith a byte order mark".getBytes(UTF_8)));
        assertEquals(Optional.of(FileType.TEXT), typeOf(bytes("\u00A35 \u0096 caf\u00E9")));
        assertEquals(Optional.empty(), typeOf("Notepad’s Unicode".getBytes(UTF_16)));
        assertEquals(Optional.empty(), typeOf(bytes("no letter in that code page: \u0081\u008D")));
    }

    @Test
    void text_holds_no_control_characters_however_far_in() {
        assertEquals(Optional.of(FileType.TEXT), typeOf(bytes("a\tb\r\nc\f")));
        assertEquals(Optional.empty(), typeOf(bytes("a".repeat(FileContent.PART + 100) + "\0")));
        assertEquals(Optional.empty(), typeOf(bytes("a\u001B[31mred")));
        assertEquals(Optional.empty(), typeOf("next line \u0085".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>Hello",
                "<html>",
                "\uFEFF \r\n<HTML >",
                "<script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><x/>",
                "<!-- a comment --><b>",
                "<a href='x'>"
            })
    void a_page_or_a_drawing_is_not_plain_text(String markup) {
        assertEquals(Optional.empty(), typeOf(markup.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<ada@example.com> wrote: hello", "<3", "5 < 6", "Press <b>Save</b>"})
    void words_with_an_angle_are_text(String words) {
        assertEquals(Optional.of(FileType.TEXT), typeOf(words.getBytes(UTF_8)));
    }
}
