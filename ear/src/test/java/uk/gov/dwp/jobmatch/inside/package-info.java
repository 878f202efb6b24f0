/** Tests that run inside the server, beside the deployed EAR: what only the container can be asked. */
@NullMarked
package uk.gov.dwp.jobmatch.inside;

import org.jspecify.annotations.NullMarked;
