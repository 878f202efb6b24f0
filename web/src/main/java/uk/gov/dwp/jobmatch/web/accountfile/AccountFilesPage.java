package uk.gov.dwp.jobmatch.web.accountfile;

import static uk.gov.dwp.jobmatch.web.list.ListPlace.number;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.accountfile.FileLayout;
import uk.gov.dwp.jobmatch.load.AccountLoad;
import uk.gov.dwp.jobmatch.load.LoadBook;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** Every file of accounts that came, the newest first, and the form that brings another. */
@Named
@RequestScoped
public class AccountFilesPage {

    private static final int ROWS = 20;

    @Inject
    LoadBook book;

    @Inject
    ListPlace place;

    @Inject
    Problems problems;

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
            page = place.page(
                    ROWS,
                    AccountLoad::id,
                    (id, limit) -> book.older(number(id, Long.MAX_VALUE), limit),
                    (id, limit) -> book.newer(number(id, 0), limit));
        }
        return page;
    }

    public List<FileLayout> getLayouts() {
        return List.of(FileLayout.values());
    }

    public String getProblem() {
        return problem;
    }

    public void setProblem(String problem) {
        this.problem = problem;
    }
}
