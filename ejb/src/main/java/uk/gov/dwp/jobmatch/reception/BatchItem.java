package uk.gov.dwp.jobmatch.reception;

import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.routing.ContactUs;

/** One form of a batch, under its own id. */
public record BatchItem(String submissionId, ContactUs form, ReceivedFiles files) {}
