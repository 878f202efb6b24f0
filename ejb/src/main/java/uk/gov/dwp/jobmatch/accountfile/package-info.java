/** Files of accounts as Universal Jobmatch and ERM write them (docs/account-files.md): read and checked record by record. Knows no container. */
@NullMarked
package uk.gov.dwp.jobmatch.accountfile;

import org.jspecify.annotations.NullMarked;
