package uk.gov.dwp.jobmatch.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.SampleFiles.bytes;
import static uk.gov.dwp.jobmatch.fixture.SampleFiles.file;
import static uk.gov.dwp.jobmatch.fixture.SampleFiles.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.file.ReceivedFiles.Accepted;
import uk.gov.dwp.jobmatch.file.ReceivedFiles.Problem;
import uk.gov.dwp.jobmatch.fixture.SampleFiles;

class ReceivedFilesTest {

    private static List<Problem> problems(ReceivedFiles files) {
        return assertThrows(FilesRefused.class, files::accepted).problems();
    }

    @Test
    void files_are_taken_for_what_they_hold() {
        List<Accepted> accepted = files(file("a.exe", SampleFiles.png()), file("b", SampleFiles.text()))
                .accepted();

        assertEquals(
                List.of("a.exe.png", "b.txt"),
                accepted.stream().map(Accepted::name).toList());
        assertEquals(
                List.of(FileType.PNG, FileType.TEXT),
                accepted.stream().map(Accepted::type).toList());
    }

    @Test
    void five_files_are_not_too_many_and_six_are() {
        List<ReceivedFile> five = Collections.nCopies(5, file("a.png", SampleFiles.png()));
        List<ReceivedFile> six = Collections.nCopies(6, file("a.png", SampleFiles.png()));

        assertEquals(5, new ReceivedFiles(five).accepted().size());
        assertEquals(List.of(new Problem(0, FileRefusal.TOO_MANY_ATTACHMENTS)), problems(new ReceivedFiles(six)));
    }

    @Test
    void five_megabytes_together_are_not_too_large_and_a_byte_more_is() {
        int half = (int) ReceivedFiles.LARGEST / 2;
        ReceivedFile first = file("a.png", SampleFiles.png(half));

        assertEquals(
                2, files(first, file("b.png", SampleFiles.png(half))).accepted().size());
        assertEquals(
                List.of(new Problem(0, FileRefusal.ATTACHMENTS_TOO_LARGE)),
                problems(files(first, file("b.png", SampleFiles.png(half + 1)))));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_of_which_file() {
        ReceivedFiles files =
                files(file("a.png", SampleFiles.png()), file("b.png", bytes("<html>")), file("c.txt", new byte[0]));

        assertEquals(
                List.of(
                        new Problem(2, FileRefusal.ATTACHMENT_TYPE_NOT_ALLOWED),
                        new Problem(3, FileRefusal.ATTACHMENT_EMPTY)),
                problems(files));
    }

    @Test
    void other_files_have_another_fingerprint() {
        ReceivedFile one = file("a.png", SampleFiles.png());
        ReceivedFile two = file("a.png", SampleFiles.text());

        assertEquals(files(one, two).fingerprint(), files(one, two).fingerprint());
        assertNotEquals(files(one, two).fingerprint(), files(two, one).fingerprint());
        assertNotEquals(
                files(one).fingerprint(),
                files(file("b.png", SampleFiles.png())).fingerprint());
        assertEquals("", ReceivedFiles.none().fingerprint());
    }

    @Test
    void content_comes_out_as_it_went_in_part_by_part() throws IOException {
        byte[] bytes = SampleFiles.png(FileContent.PART * 2 + 17);
        FileContent.Writer writer = new FileContent.Writer();

        writer.write(bytes[0]);
        writer.write(bytes, 1, FileContent.PART - 1);
        writer.write(bytes, FileContent.PART, FileContent.PART + 17);
        FileContent content = writer.content();

        ByteArrayOutputStream read = new ByteArrayOutputStream();
        content.stream().transferTo(read);
        assertArrayEquals(bytes, read.toByteArray());
        assertEquals(
                List.of(FileContent.PART, FileContent.PART, 17),
                content.parts().stream().map(part -> part.length).toList());
        assertEquals(SampleFiles.content(bytes).sha256(), content.sha256());
        assertEquals(bytes.length, content.size());
    }
}
