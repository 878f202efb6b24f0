package uk.gov.dwp.jobmatch.soap;

/** The contracts at whose doors the same attacks must fail. */
public enum Door {
    PARTNER("ed-telford", "employer-direct/v1"),
    ACCOUNTS("uj-site", "universal-jobmatch/accounts/v1");

    private final String partner;
    private final String path;

    Door(String partner, String path) {
        this.partner = partner;
        this.path = path;
    }

    /** Somebody who may call there. */
    public Caller caller() {
        return Caller.as(partner).at(path);
    }
}
