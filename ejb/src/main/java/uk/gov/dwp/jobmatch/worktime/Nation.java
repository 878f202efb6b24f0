package uk.gov.dwp.jobmatch.worktime;

/** Whose bank holidays a site keeps: Scotland's for Dundee, England and Wales's elsewhere (domain.md 3.3). */
public enum Nation {
    ENGLAND_AND_WALES,
    SCOTLAND
}
