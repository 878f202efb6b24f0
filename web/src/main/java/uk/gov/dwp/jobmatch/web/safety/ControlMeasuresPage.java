package uk.gov.dwp.jobmatch.web.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.measure.ControlMeasure;
import uk.gov.dwp.jobmatch.measure.ControlMeasures;
import uk.gov.dwp.jobmatch.web.list.DayPlace;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** All control measures that stand, those to be reviewed soonest first, a page at a time. */
@Named
@RequestScoped
public class ControlMeasuresPage {

    private static final int ROWS = 25;

    @Inject
    ControlMeasures measures;

    @Inject
    ListPlace place;

    private @Nullable KeysetPage<ControlMeasure> page;

    public KeysetPage<ControlMeasure> getPage() {
        if (page == null) {
            page = place.page(ROWS, measure -> new DayPlace(measure.reviewOn(), measure.id()), this::read);
        }
        return page;
    }

    private List<ControlMeasure> read(String after, int limit) {
        DayPlace start = DayPlace.parse(after);
        return measures.toReview(start.day(), start.id(), limit);
    }
}
