package uk.gov.dwp.jobmatch.accountfile;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.AccountReference;
import uk.gov.dwp.jobmatch.account.Postcode;
import uk.gov.dwp.jobmatch.reception.EmailAddress;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;

/** Says of each record whether it can be taken, and all that is wrong with one that cannot. */
public final class RecordCheck {

    private static final int REFERENCE = 60;
    private static final int CHOICE = 20;
    private static final int TIME = 40;

    private static final Pattern REFERENCE_SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");
    private static final Pattern VERSION_SHAPE = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Set<String> KIND = Set.of("JOBSEEKER", "EMPLOYER");
    private static final Set<String> ORIGIN = Set.of("ONLINE", "ERM_MIGRATED");
    private static final Set<String> STATE = Set.of("ACTIVE", "CLOSING");
    private static final Set<String> LANGUAGE = Set.of("EN", "CY");
    private static final Set<String> CONSENT = Set.of("GIVEN", "REVOKED");

    /** As it is dialled: what most files bring, and what need not be read by a library that knows the whole world. */
    private static final Pattern DIALLED = Pattern.compile("\\+44(?:[1238][0-9]{9}|7[1-9][0-9]{8})");

    /** Clocks differ; a day is more than any should. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Nothing online is older, and no database takes a year before the first. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private final FileLayout layout;
    private final Set<String> sites;
    private final Instant latest;

    /**
     * For one file.
     *
     * @param sites codes of the Employer Direct sites that there are
     */
    public RecordCheck(FileLayout layout, Set<String> sites, Instant now) {
        this.layout = layout;
        this.sites = Set.copyOf(sites);
        this.latest = now.plus(AHEAD);
    }

    FileLayout layout() {
        return layout;
    }

    /** The row to stage, or null where this added to the faults. */
    @Nullable
    StagedRow check(List<String> fields, long line, List<LineFault> faults) {
        int before = faults.size();
        Cells cells = new Cells(layout, fields, line, faults);
        if (fields.size() != layout.columns().size()) {
            cells.fault("", Fault.FIELDS);
            return null;
        }
        StagedRow row = new StagedRow();
        account(cells, row);
        holder(cells, row);
        consent(cells, row);
        return faults.size() == before ? row : null;
    }

    private void account(Cells cells, StagedRow row) {
        row.put("reference", reference(cells));
        row.put("version", version(cells.required("version", CHOICE), "version", cells));
        if (layout == FileLayout.ERM_TRANSFER) {
            row.put("kind", "EMPLOYER");
            row.put("origin", "ERM_MIGRATED");
            row.put("state", "ACTIVE");
        } else {
            row.put("kind", choice("kind", KIND, cells));
            row.put("origin", choice("origin", ORIGIN, cells));
            row.put("state", choice("state", STATE, cells));
        }
        site(cells, row);
        life(cells, row);
    }

    private static @Nullable String reference(Cells cells) {
        String reference = cells.required("reference", REFERENCE);
        if (reference != null && AccountReference.isNationalInsurance(reference)) {
            cells.fault("reference", Fault.NOT_A_REFERENCE);
            return null;
        }
        return cells.shaped(reference, "reference", REFERENCE_SHAPE, Fault.NOT_A_REFERENCE);
    }

    private void site(Cells cells, StagedRow row) {
        String site = layout == FileLayout.ERM_TRANSFER
                ? cells.required("home_site", REFERENCE)
                : cells.optional("home_site", REFERENCE);
        if (site != null && !sites.contains(site)) {
            cells.fault("home_site", Fault.NO_SUCH_SITE);
        }
        row.put("home_site", site);
    }

    private void life(Cells cells, StagedRow row) {
        Instant opened = time("opened_at", cells);
        Instant closed = time("closed_at", cells);
        boolean closing = "CLOSING".equals(row.get("state"));
        if (closing && cells.isEmpty("closed_at")) {
            cells.fault("closed_at", Fault.MISSING);
        }
        if (!closing && row.get("state") != null && closed != null) {
            cells.fault("closed_at", Fault.NOT_WHILE_OPEN);
        }
        if (opened != null && closed != null && closed.isBefore(opened)) {
            cells.fault("closed_at", Fault.BEFORE_OPENING);
        }
        row.put("opened_at", text(opened));
        row.put("closed_at", text(closed));
    }

    private void holder(Cells cells, StagedRow row) {
        boolean employer = "EMPLOYER".equals(row.get("kind"));
        row.put("name", cells.words("name", 200));
        String organisation = cells.words("organisation", 200);
        if (employer && cells.isEmpty("organisation")) {
            cells.fault("organisation", Fault.MISSING);
        }
        if (!employer && row.get("kind") != null && organisation != null) {
            cells.fault("organisation", Fault.NOT_FOR_THIS_KIND);
        }
        row.put("organisation", organisation);
        email(cells, row);
        row.put("phone", phone("phone", cells));
        row.put("second_phone", phone("second_phone", cells));
        String postcode = cells.words("postcode", 10);
        row.put("postcode", postcode == null ? null : Postcode.kept(postcode));
        row.put("language", choice("language", LANGUAGE, cells));
        row.put("contact_needs", cells.words("contact_needs", 200));
    }

    private void email(Cells cells, StagedRow row) {
        String email = cells.optional("email", 254);
        if (email == null) {
            return;
        }
        if (!EmailAddress.isWellFormed(email)) {
            cells.fault("email", Fault.NOT_AN_EMAIL);
        }
        row.put("email", email);
        row.put("email_origin", "ERM_MIGRATED".equals(row.get("origin")) ? "ERM" : "SITE");
    }

    private void consent(Cells cells, StagedRow row) {
        if (cells.isEmpty("consent")) {
            for (String column : List.of("consent_version", "consent_at", "consent_wording", "consent_language")) {
                if (!cells.isEmpty(column)) {
                    cells.fault(column, Fault.WITHOUT_CONSENT);
                }
            }
            return;
        }
        if ("EMPLOYER".equals(row.get("kind"))) {
            cells.fault("consent", Fault.NOT_FOR_THIS_KIND);
        }
        String said = choice("consent", CONSENT, cells);
        row.put("consent_given", said == null ? null : String.valueOf(said.equals("GIVEN")));
        row.put("consent_version", version(cells.required("consent_version", CHOICE), "consent_version", cells));
        if (cells.isEmpty("consent_at")) {
            cells.fault("consent_at", Fault.MISSING);
        }
        row.put("consent_at", text(time("consent_at", cells)));
        row.put(
                "consent_wording",
                cells.shaped(
                        cells.required("consent_wording", CHOICE),
                        "consent_wording",
                        REFERENCE_SHAPE,
                        Fault.NOT_A_REFERENCE));
        row.put("consent_language", choice("consent_language", LANGUAGE, cells));
    }

    private static @Nullable String choice(String column, Set<String> choices, Cells cells) {
        String value = cells.required(column, CHOICE);
        if (value != null && !choices.contains(value)) {
            cells.fault(column, Fault.NOT_A_CHOICE);
            return null;
        }
        return value;
    }

    private static @Nullable String version(@Nullable String value, String column, Cells cells) {
        return cells.shaped(value, column, VERSION_SHAPE, Fault.NOT_A_VERSION);
    }

    /** With its zone, or nobody knows which hour is meant; 30 February is none. */
    private @Nullable Instant time(String column, Cells cells) {
        String value = cells.optional(column, TIME);
        if (value == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(value).toInstant();
            if (time.isAfter(latest)) {
                cells.fault(column, Fault.IN_THE_FUTURE);
            } else if (time.isBefore(EARLIEST)) {
                cells.fault(column, Fault.TOO_LONG_AGO);
            }
            return time;
        } catch (DateTimeException notATime) {
            cells.fault(column, Fault.NOT_A_TIME);
            return null;
        }
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable String phone(String column, Cells cells) {
        String value = cells.optional(column, REFERENCE);
        if (value == null || DIALLED.matcher(value).matches()) {
            return value;
        }
        Optional<String> dialled = PhoneNumber.read(value).kept();
        if (dialled.isEmpty()) {
            cells.fault(column, Fault.NOT_A_PHONE);
        }
        return dialled.orElse(null);
    }
}
