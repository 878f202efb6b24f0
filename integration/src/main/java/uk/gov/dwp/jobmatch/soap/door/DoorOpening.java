package uk.gov.dwp.jobmatch.soap.door;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Puts partners' sign-in in charge of this WAR, and of no other: Jakarta Security's own way would claim the whole EAR. */
@WebListener
public final class DoorOpening implements ServletContextListener {

    @Inject
    PartnerSignIn signIn;

    @Override
    public void contextInitialized(ServletContextEvent opened) {
        AuthConfigFactory.getFactory()
                .registerServerAuthModule(new PartnerSignInModule(signIn), opened.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent closed) {
        AuthConfigFactory.getFactory().removeServerAuthModule(closed.getServletContext());
    }
}
