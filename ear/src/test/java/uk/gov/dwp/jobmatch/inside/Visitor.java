package uk.gov.dwp.jobmatch.inside;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import uk.gov.dwp.jobmatch.whole.AtOnce;

/** A small WAR that carries a test into the server, where it meets the EAR's own beans under the EAR's own security. */
final class Visitor {

    private static final String DEPENDENCIES = """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
              <deployment>
                <dependencies>
                  <module name="deployment.helpdesk.ear.helpdesk-ejb.jar"/>
                  <module name="org.wildfly.security.elytron"/>
                </dependencies>
              </deployment>
            </jboss-deployment-structure>
            """;

    private static final String SECURITY = """
            <jboss-web>
              <security-domain>jobmatch</security-domain>
            </jboss-web>
            """;

    private Visitor() {}

    static WebArchive with(Class<?> test) {
        return ShrinkWrap.create(WebArchive.class, test.getSimpleName() + ".war")
                .addClasses(test, Forms.class, AtOnce.class, Broker.class, PartnerCall.class)
                .addPackages(true, "org.awaitility", "org.hamcrest")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(new StringAsset(DEPENDENCIES), "jboss-deployment-structure.xml")
                .addAsWebInfResource(new StringAsset(SECURITY), "jboss-web.xml");
    }
}
