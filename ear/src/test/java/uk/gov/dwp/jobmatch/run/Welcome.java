package uk.gov.dwp.jobmatch.run;

/** What somebody needs to know when the helpdesk is ready: where it is, who to be, where mail lands. */
record Welcome(Ports ports, DataDirectory data, CertificateAuthority authority) {

    static final String PARTNER_WITH_CERTIFICATE = "ed-telford";

    @Override
    public String toString() {
        return """

                READY

                  Screens    http://localhost:%1$d/
                  SOAP       http://localhost:%1$d/ws/employer-direct/v1?wsdl
                             http://localhost:%1$d/ws/jobseeker-direct/v1?wsdl
                             http://localhost:%1$d/ws/universal-jobmatch/v1?wsdl
                  Over TLS   https://localhost:%10$d/ (trust %11$s)
                             client certificate of %12$s: %13$s
                  Health     http://localhost:%2$d/health/ready
                  Database   %6$s
                  Mail       %5$s, and by IMAP on port %4$d (any address, any password)

                  People     %7$s
                  Partners   %8$s
                  Password   %9$s (of every person, partner and key; here only)

                Ctrl-C stops everything. What was entered is kept for the next time; -Dfresh starts afresh.
                """.formatted(
                        ports.screens(),
                        ports.management(),
                        ports.smtp(),
                        ports.imap(),
                        data.mail(),
                        "jdbc:postgresql://localhost:%d/jobmatch, user jobmatch".formatted(ports.database()),
                        LocalSeed.people(),
                        LocalSeed.partners(),
                        LocalSeed.PASSWORD,
                        ports.secure(),
                        authority.certificate(),
                        PARTNER_WITH_CERTIFICATE,
                        authority.forPartner(PARTNER_WITH_CERTIFICATE));
    }
}
