package uk.gov.dwp.jobmatch.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            screenshot.png                | PNG  | screenshot.png
            SCREEN.PNG                    | PNG  | SCREEN.PNG
            photo.jpeg                    | JPEG | photo.jpeg
            Llun o'r sgrîn.jpg            | JPEG | Llun o_r sgrîn.jpg
            report.final.pdf              | PDF  | report.final.pdf
            invoice.exe                   | TEXT | invoice.exe.txt
            page.html                     | PNG  | page.html.png
            photo.png.exe                 | PNG  | photo.png.exe.png
            noending                      | PDF  | noending.pdf
            C:\\Users\\ada\\Desktop\\a.png | PNG  | a.png
            ../../../etc/passwd           | TEXT | passwd.txt
            ..                            | TEXT | file.txt
            .htaccess                     | TEXT | htaccess.txt
            a/                            | TEXT | file.txt
            .png                          | PNG  | png.png
            "a b   c .txt"                | TEXT | "a b c .txt"
            x;y=`z`$(w)&.txt              | TEXT | x_y=_z_(w)_.txt
            aux.txt:hidden                | TEXT | aux.txt_hidden.txt
            """)
    void a_name_keeps_what_can_do_no_harm(String given, FileType type, String clean) {
        assertEquals(clean, FileName.clean(given, type));
    }

    @Test
    void what_is_not_seen_goes() {
        assertEquals("photognp.exe.png", FileName.clean("photo\u202Egnp.exe", FileType.PNG));
        assertEquals("ab.txt", FileName.clean("a\0\r\n\u0007\u200B\uFEFF\u2028\u2066b.txt", FileType.TEXT));
        assertEquals("a.txt", FileName.clean("a\uD800.txt", FileType.TEXT));
        assertEquals("a b.txt", FileName.clean("a\u00A0\u3000b.txt", FileType.TEXT));
    }

    @Test
    void one_name_is_written_in_one_way() {
        assertEquals("t\u0177.txt", FileName.clean("ty\u0302.txt", FileType.TEXT));
    }

    @Test
    void a_long_name_is_cut_before_its_ending_and_between_characters() {
        String clean = FileName.clean("x" + "👍".repeat(200) + ".jpeg", FileType.JPEG);

        assertTrue(clean.length() <= FileName.LONGEST, clean);
        assertTrue(clean.endsWith("👍.jpeg"), clean);
    }
}
