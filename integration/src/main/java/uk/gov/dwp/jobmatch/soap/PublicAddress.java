package uk.gov.dwp.jobmatch.soap;

/** The address under which partners see this server, which may stand behind another. */
public final class PublicAddress {

    /** Of the local run, and of everybody who sets none. */
    public static final String LOCAL = "http://localhost:8080";

    private PublicAddress() {}

    /** Without a slash at its end. */
    public static String ofThisServer() {
        return System.getenv().getOrDefault("JOBMATCH_PUBLIC_URL", LOCAL);
    }
}
