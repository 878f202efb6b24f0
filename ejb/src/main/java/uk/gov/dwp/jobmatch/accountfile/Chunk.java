package uk.gov.dwp.jobmatch.accountfile;

import java.util.List;

/**
 * Some records of a file, judged.
 *
 * @param rows those that can be taken, in PostgreSQL's text form for {@code COPY}: each in the columns of {@link AccountFile#STAGED}
 * @param taken how many those are
 * @param refused how many cannot be taken
 * @param faults of those that cannot, each at least one
 */
public record Chunk(String rows, long taken, long refused, List<LineFault> faults) {

    public Chunk {
        faults = List.copyOf(faults);
    }
}
