package uk.gov.dwp.jobmatch.web.accountfile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.accountfile.FileLayout;
import uk.gov.dwp.jobmatch.load.AccountLoad;
import uk.gov.dwp.jobmatch.load.LoadBook;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.oversight.KeysetPage;

/** Every file of accounts that came, the newest first, and the form that brings another. */
@Named
@RequestScoped
public class AccountFilesPage {

    private static final int ROWS = 20;

    @Inject
    LoadBook book;

    @Inject
    Problems problems;

    private String before = "";
    private String after = "";
    private String problem = "";
    private @Nullable KeysetPage<AccountLoad> page;

    /** Tells what was wrong with the form that led back here. */
    public void open() {
        for (FileProblem known : FileProblem.values()) {
            if (known.name().equals(problem)) {
                problems.add(known.field(), "problem.account-file." + known);
            }
        }
    }

    public KeysetPage<AccountLoad> getPage() {
        if (page == null) {
            page = after.isEmpty()
                    ? KeysetPage.forwards(book.older(place(before, Long.MAX_VALUE), ROWS + 1), ROWS, !before.isEmpty())
                    : KeysetPage.backwards(book.newer(place(after, 0), ROWS + 1), ROWS);
        }
        return page;
    }

    public List<FileLayout> getLayouts() {
        return List.of(FileLayout.values());
    }

    static long place(String id, long otherwise) {
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : otherwise;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getProblem() {
        return problem;
    }

    public void setProblem(String problem) {
        this.problem = problem;
    }
}
