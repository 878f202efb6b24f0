package uk.gov.dwp.jobmatch.run;

/** One of the servers that make up a run; closing it ends it and leaves nothing behind. */
public interface Part extends AutoCloseable {

    @Override
    void close();
}
