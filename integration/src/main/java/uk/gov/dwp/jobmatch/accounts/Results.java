package uk.gov.dwp.jobmatch.accounts;

import java.util.List;
import uk.gov.dwp.jobmatch.accounts.v1.ActivityResult;
import uk.gov.dwp.jobmatch.accounts.v1.ActivityResultList;
import uk.gov.dwp.jobmatch.accounts.v1.RecordActivityResponse;
import uk.gov.dwp.jobmatch.feed.ActivityTold;
import uk.gov.dwp.jobmatch.feed.Heard;

/** What became of each activity of a message, in its own place. */
final class Results {

    private Results() {}

    static RecordActivityResponse of(List<ActivityTold> told, List<Heard> heard) {
        ActivityResultList results = new ActivityResultList();
        for (int i = 0; i < told.size(); i++) {
            results.getActivityResult().add(result(told.get(i), heard.get(i)));
        }
        RecordActivityResponse response = new RecordActivityResponse();
        response.setAppliedCount(
                (int) heard.stream().filter(Heard.APPLIED::equals).count());
        response.setResults(results);
        return response;
    }

    private static ActivityResult result(ActivityTold told, Heard heard) {
        ActivityResult result = new ActivityResult();
        result.setAccountRef(told.account());
        result.setActivityId(told.id());
        result.setResult(heard.name());
        return result;
    }
}
