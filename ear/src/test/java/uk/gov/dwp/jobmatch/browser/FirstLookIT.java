package uk.gov.dwp.jobmatch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstLookIT {

    @RegisterExtension
    final Window window = new Window();

    @Test
    void a_stranger_meets_the_sign_in_page() {
        Page page = window.desk();

        page.navigate("/");

        assertEquals(1, page.locator("h1").count());
        assertEquals(1, page.locator("input[type=password]").count());
    }
}
