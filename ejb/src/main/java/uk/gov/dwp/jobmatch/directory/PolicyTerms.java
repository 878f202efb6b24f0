package uk.gov.dwp.jobmatch.directory;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.gov.dwp.jobmatch.routing.Policy;

/**
 * All that a version of the policy says.
 *
 * @param policy what decides routes and due times
 * @param absentDays after so many days without signing in somebody is listed for the administrator to look into
 * @param passwordDays for so many days a password that an administrator has seen lets its owner in
 * @param alertMinutes how long a staff safety alert may go unacknowledged before it is mailed again
 * @param alertRepeats how often it is mailed again at most
 * @param areas the postcode areas that each site is home to, by the site's code; the default site serves all others
 */
public record PolicyTerms(
        Policy policy,
        int absentDays,
        int passwordDays,
        int alertMinutes,
        int alertRepeats,
        Map<String, List<String>> areas) {

    public PolicyTerms {
        Map<String, List<String>> copy = new TreeMap<>();
        areas.forEach((site, letters) -> copy.put(site, List.copyOf(letters)));
        areas = Collections.unmodifiableMap(copy);
    }

    /** The site of each area that has one, by the area's letters. */
    public Map<String, String> siteOfArea() {
        Map<String, String> sites = new TreeMap<>();
        areas.forEach((site, letters) -> letters.forEach(area -> sites.put(area, site)));
        return sites;
    }
}
