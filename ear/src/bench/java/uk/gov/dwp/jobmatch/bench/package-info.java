/** How fast the helpdesk is: measured against its own database on the same machine in the same run; docs/benchmark.md explains. */
@NullMarked
package uk.gov.dwp.jobmatch.bench;

import org.jspecify.annotations.NullMarked;
