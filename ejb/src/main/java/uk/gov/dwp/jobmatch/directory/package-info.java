/** Sites, mailboxes, offices, people and partners: who may do what, and where they are. */
@NullMarked
package uk.gov.dwp.jobmatch.directory;

import org.jspecify.annotations.NullMarked;
