package uk.gov.dwp.jobmatch.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import uk.gov.dwp.jobmatch.directory.SignIn;
import uk.gov.dwp.jobmatch.web.access.Page;

/**
 * Signing out, and staying signed in while somebody writes. Plain posts without a Faces view, so that both work from a
 * page that has been open for hours.
 */
@WebServlet({SessionDoor.SIGN_OUT, SessionDoor.STAY})
public class SessionDoor extends HttpServlet {

    private static final long serialVersionUID = 1;

    static final String SIGN_OUT = "/sign-out";
    static final String STAY = "/stay-signed-in";

    @Inject
    SignIn signIn;

    /** Whether a path below the context root leads here. */
    public static boolean isAt(String path) {
        return path.equals(SIGN_OUT) || path.equals(STAY);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean signedIn = request.getUserPrincipal() != null;
        if (request.getServletPath().equals(STAY)) {
            response.setStatus(signedIn ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (signedIn) {
            signIn.signedOut(request.getUserPrincipal().getName());
            request.logout();
        }
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        response.sendRedirect(request.getContextPath() + Page.SIGN_IN.path() + "?left=yes");
    }
}
