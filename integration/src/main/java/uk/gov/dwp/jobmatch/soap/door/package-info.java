/** The SOAP door: who is let in, how often, and how many calls of one partner are at work at a time. */
@NullMarked
package uk.gov.dwp.jobmatch.soap.door;

import org.jspecify.annotations.NullMarked;
