package uk.gov.dwp.jobmatch.soap.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.Principal;

/** Lets a partner's call on when it is its {@link Turns turn}, before anything of its body is read. */
@WebFilter("/*")
public final class TurnKeeper extends HttpFilter {

    @Inject
    Turns turns;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal partner = request.getUserPrincipal();
        if (partner == null) {
            chain.doFilter(request, response);
        } else if (isTurnOf(partner)) {
            try {
                chain.doFilter(request, response);
            } finally {
                turns.giveBack(partner.getName());
            }
        } else {
            DoorRefusal refusal = DoorRefusal.busy(partner.getName());
            refusal.noteOn(request);
            response.sendError(refusal.status());
        }
    }

    private boolean isTurnOf(Principal partner) throws IOException {
        try {
            return turns.take(partner.getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server stops");
        }
    }
}
