package uk.gov.dwp.jobmatch.accountfile;

import java.util.List;

/**
 * Some records of a file, one after the other.
 *
 * @param rows those that can be taken, in PostgreSQL's text form for {@code COPY}: each in the columns of {@link AccountFile#STAGED}
 * @param taken how many those are
 * @param refused how many cannot be taken
 * @param faults of those that cannot, each at least one
 * @param last whether the file ends here, whole
 */
public record Chunk(String rows, long taken, long refused, List<LineFault> faults, boolean last) {

    public Chunk {
        faults = List.copyOf(faults);
    }
}
