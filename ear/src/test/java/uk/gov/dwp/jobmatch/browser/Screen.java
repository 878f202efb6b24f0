package uk.gov.dwp.jobmatch.browser;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page of the helpdesk in one of the states that look different.
 *
 * @param file the page's file in the WAR, without its suffix
 * @param state what is special about it; empty as it is first seen
 * @param person user name of somebody who may see it; null where nobody need be signed in
 * @param way what that person does to see it
 */
record Screen(String file, String state, @Nullable String person, Way way) {

    /** How the state of a page begins that has refused what was sent, whatever it was. */
    static final String REFUSED = "refused";

    /** Leads to a screen, by ids alone: it must work in both languages. */
    interface Way {

        void lead(Page page, DeskAtWork desk);

        static Way open(String path) {
            return (page, desk) -> page.navigate(path);
        }

        static Way tick(String id) {
            return (page, desk) -> page.locator("#" + id).check();
        }

        /** Sends what the page refuses. */
        static Way refusedBy(String button) {
            return (page, desk) -> {
                page.locator("#" + button).click();
                page.locator(".govuk-error-summary").waitFor();
            };
        }

        /** Shows all that is folded away. */
        static void unfold(Page page, DeskAtWork desk) {
            page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        }

        default Way then(Way next) {
            return (page, desk) -> {
                lead(page, desk);
                next.lead(page, desk);
            };
        }
    }

    /** Whether it says that there is no such page, or not for this person, or that it failed. */
    boolean isError() {
        return file.startsWith("error/");
    }

    boolean isRefused() {
        return state.startsWith(REFUSED);
    }

    /** Leads somebody who reads that language to it. */
    Page shownIn(Language language, Window window) {
        DeskAtWork desk = DeskAtWork.seenFrom(window);
        Page page = person == null ? window.desk() : window.tabOf(person, language);
        language.choose(page);
        way.lead(page, desk);
        return page;
    }

    @Override
    public String toString() {
        return state.isEmpty() ? file : file + " " + state;
    }
}
