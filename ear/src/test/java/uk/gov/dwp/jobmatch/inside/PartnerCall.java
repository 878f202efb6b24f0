package uk.gov.dwp.jobmatch.inside;

import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Acts as a partner that was let in at the SOAP door: the server's realm knows people only, so nobody can sign in as one. */
final class PartnerCall {

    private PartnerCall() {}

    static <T> T ofTelford(Callable<T> deed) throws Exception {
        return of("ed-telford", "partner-employer-direct", deed);
    }

    static <T> T of(String partner, String role, Callable<T> deed) throws Exception {
        return SecurityDomain.getCurrent()
                .createAdHocIdentity(partner)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.of(role)))
                .runAs(deed);
    }
}
