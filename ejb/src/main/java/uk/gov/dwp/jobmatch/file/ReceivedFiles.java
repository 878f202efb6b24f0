package uk.gov.dwp.jobmatch.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The files that come with one form or update, in their order. */
public record ReceivedFiles(List<ReceivedFile> files) {

    public static final int MOST = 5;

    /** Of all of them together, in bytes. */
    public static final long LARGEST = 5L * 1024 * 1024;

    private static final ReceivedFiles NONE = new ReceivedFiles(List.of());

    public ReceivedFiles {
        files = List.copyOf(files);
    }

    /** A file that we take: known by its content, and with a name that can be shown. */
    public record Accepted(String name, FileType type, FileContent content) {}

    /**
     * Something wrong.
     *
     * @param position of the file, counted from 1; 0 where all are meant together
     */
    public record Problem(int position, FileRefusal refusal) {}

    public static ReceivedFiles none() {
        return NONE;
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /**
     * The files as they are kept.
     *
     * @throws FilesRefused if any cannot be taken: then none is
     */
    public List<Accepted> accepted() {
        return acceptedBeside(0, 0);
    }

    /**
     * The files as they are kept, together with others that are already.
     *
     * @param others how many
     * @param size how large those are together, in bytes
     * @throws FilesRefused if any cannot be taken: then none is
     */
    public List<Accepted> acceptedBeside(int others, long size) {
        List<Problem> problems = new ArrayList<>();
        if (others + files.size() > MOST) {
            problems.add(new Problem(0, FileRefusal.TOO_MANY_ATTACHMENTS));
        }
        if (size + files.stream().mapToLong(file -> file.content().size()).sum() > LARGEST) {
            problems.add(new Problem(0, FileRefusal.ATTACHMENTS_TOO_LARGE));
        }
        List<Accepted> accepted = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            judge(i + 1, files.get(i), accepted, problems);
        }
        if (!problems.isEmpty()) {
            throw new FilesRefused(problems);
        }
        return accepted;
    }

    private static void judge(int position, ReceivedFile file, List<Accepted> accepted, List<Problem> problems) {
        if (file.content().size() == 0) {
            problems.add(new Problem(position, FileRefusal.ATTACHMENT_EMPTY));
            return;
        }
        FileType.of(file.content())
                .ifPresentOrElse(
                        type -> accepted.add(
                                new Accepted(FileName.clean(file.givenName(), type), type, file.content())),
                        () -> problems.add(new Problem(position, FileRefusal.ATTACHMENT_TYPE_NOT_ALLOWED)));
    }

    /** What makes them other files than those of another form: names and content, in their order; empty for no files. */
    public String fingerprint() {
        return files.stream()
                .map(file -> file.content().sha256() + " " + file.givenName().length() + ":" + file.givenName())
                .collect(Collectors.joining(" "));
    }
}
