package uk.gov.dwp.jobmatch.routing;

/** The one group that owes the customer a call. */
public enum CallbackOwner {
    JOBCENTRE,
    SUBMITTING_SITE_TEAM_LEADER,
    HANDLING_SITE_TEAM_LEADER,
    HOME_SITE_TEAM_LEADER,
    DEFAULT_SITE_TEAM_LEADER,
    SERCO_QAT
}
