package uk.gov.dwp.jobmatch.directory;

/** What a partner's system must show with each call to be let in. */
public enum Requirement {
    SECRET,
    CERTIFICATE,
    SECRET_AND_CERTIFICATE;

    public boolean asksForCertificate() {
        return this != SECRET;
    }

    public boolean asksForSecret() {
        return this != CERTIFICATE;
    }
}
