package uk.gov.dwp.jobmatch.soap;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/** A time on the wire: any xs:dateTime in, one without a zone read as UTC; UTC to the millisecond out. */
public final class WireTime extends XmlAdapter<@Nullable String, @Nullable Instant> {
    private static final DatatypeFactory XML_TIMES = xmlTimes();
    private static final XMLGregorianCalendar UTC_UNLESS_SAID = utcUnlessSaid();

    /** Calendars count milliseconds, and begin anew where these have no more room. */
    private static final BigInteger LAST_YEAR = BigInteger.valueOf(9999);

    private static final Instant NEVER = Instant.ofEpochSecond(253_402_300_800L);
    private static final Instant BEFORE_ALL = Instant.ofEpochSecond(-188_000_000_000L);

    @Override
    public @Nullable Instant unmarshal(@Nullable String written) {
        try {
            return written == null ? null : instant(written.strip());
        } catch (IllegalArgumentException e) {
            // Not a time: the schema refuses it next, and can tell its place.
            return null;
        }
    }

    private static Instant instant(String written) {
        XMLGregorianCalendar time = XML_TIMES.newXMLGregorianCalendar(written);
        BigInteger year = time.getEonAndYear();
        if (year != null && year.abs().compareTo(LAST_YEAR) > 0) {
            return year.signum() > 0 ? NEVER : BEFORE_ALL;
        }
        return time.toGregorianCalendar(null, null, UTC_UNLESS_SAID).toInstant();
    }

    @Override
    public @Nullable String marshal(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static XMLGregorianCalendar utcUnlessSaid() {
        XMLGregorianCalendar defaults = XML_TIMES.newXMLGregorianCalendar();
        defaults.setTimezone(0);
        return defaults;
    }

    private static DatatypeFactory xmlTimes() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException("This Java has no XML time types", e);
        }
    }
}
