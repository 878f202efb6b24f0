package uk.gov.dwp.jobmatch.whole;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Points Arquillian, which may be the first to need it, at the helpdesk that all tests share. */
public final class ArquillianConnection implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        int port = RunningHelpdesk.shared().managementPort();
        System.setProperty("helpdesk.management.port", Integer.toString(port));
    }
}
