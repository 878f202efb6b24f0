package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.place.Offices;
import uk.gov.dwp.jobmatch.web.oversight.KeysetPage;

/** The Jobcentres, by name, a page at a time. */
@Named
@RequestScoped
public class OfficesPage {

    private static final int ROWS = 50;

    @Inject
    Offices offices;

    private String after = "";
    private String before = "";
    private @Nullable KeysetPage<Office> page;

    public KeysetPage<Office> getPage() {
        if (page == null) {
            page = before.isEmpty()
                    ? KeysetPage.forwards(offices.after(after, ROWS + 1), ROWS, !after.isEmpty())
                    : KeysetPage.backwards(reversed(offices.before(before, ROWS + 1)), ROWS);
        }
        return page;
    }

    private static List<Office> reversed(List<Office> nearestFirst) {
        List<Office> inOrder = new ArrayList<>(nearestFirst);
        Collections.reverse(inOrder);
        return inOrder;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
