package uk.gov.dwp.jobmatch.web.holderright;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.holderright.HolderRequest;
import uk.gov.dwp.jobmatch.holderright.HolderRequests;
import uk.gov.dwp.jobmatch.web.list.DayPlace;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** The requests of account holders that are under way, those that are due soonest first, a page at a time; and the last that ended. */
@Named
@RequestScoped
public class HolderRequestsPage {

    private static final int ROWS = 25;

    @Inject
    HolderRequests requests;

    @Inject
    ListPlace place;

    private @Nullable KeysetPage<HolderRequest> page;
    private @Nullable List<HolderRequest> ended;

    public KeysetPage<HolderRequest> getPage() {
        if (page == null) {
            page = place.page(ROWS, request -> new DayPlace(request.dueOn(), request.id()), this::read);
        }
        return page;
    }

    private List<HolderRequest> read(String after, int limit) {
        DayPlace start = DayPlace.parse(after);
        return requests.underWay(start.day(), start.id(), limit);
    }

    public List<HolderRequest> getEnded() {
        if (ended == null) {
            ended = requests.ended(ROWS);
        }
        return ended;
    }
}
