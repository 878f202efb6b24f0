package uk.gov.dwp.jobmatch.partner;

import java.util.List;
import uk.gov.dwp.jobmatch.listing.Listing;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** How many rows a partner asks for on one page; refused instead of cut, so that nobody takes a cut page for the whole. */
final class PageSize {

    private PageSize() {}

    static int asked(int rows) {
        if (rows < 1 || rows > Listing.LONGEST_PAGE) {
            throw new MessageRefused(
                    FaultCode.INVALID_REQUEST,
                    List.of(new FieldProblem(
                            "pageSize", "OUT_OF_RANGE", "Ask for 1 to " + Listing.LONGEST_PAGE + " on a page.")));
        }
        return rows;
    }
}
