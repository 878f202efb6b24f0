package uk.gov.dwp.jobmatch.file;

import jakarta.ejb.ApplicationException;
import java.util.List;
import uk.gov.dwp.jobmatch.file.ReceivedFiles.Problem;

/** Files cannot be taken as they are: mend what the problems name, all of them at once, or send without these. */
@ApplicationException(rollback = true)
public class FilesRefused extends RuntimeException {

    private final transient List<Problem> problems;

    FilesRefused(List<Problem> problems) {
        super("Refused: " + problems);
        this.problems = List.copyOf(problems);
    }

    /** Never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
