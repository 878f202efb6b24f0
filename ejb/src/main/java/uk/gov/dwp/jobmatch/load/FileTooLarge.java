package uk.gov.dwp.jobmatch.load;

/** A file is larger than {@link Spool#LARGEST}: send it in parts, or a smaller one. */
public class FileTooLarge extends RuntimeException {

    FileTooLarge() {
        super("Larger than " + Spool.LARGEST);
    }
}
