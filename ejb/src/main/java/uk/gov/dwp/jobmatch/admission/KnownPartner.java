package uk.gov.dwp.jobmatch.admission;

import java.util.List;
import uk.gov.dwp.jobmatch.credential.PartnerSecret;
import uk.gov.dwp.jobmatch.directory.Partner;

/** A partner that is not suspended, and the secrets that are right now. */
record KnownPartner(Partner partner, List<PartnerSecret> secrets) {}
