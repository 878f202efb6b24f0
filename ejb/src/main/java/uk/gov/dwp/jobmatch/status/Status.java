package uk.gov.dwp.jobmatch.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.delivery.DeliveryState;
import uk.gov.dwp.jobmatch.incident.Incident;

/**
 * How an incident stands.
 *
 * @param submissionId the id it was accepted under; null where it was not submitted under one
 * @param reply how the mail with the latest answer stands; null before the first answer
 * @param callbackOwner code of the group that owes a call; null where none is owed
 * @param events the oldest first, without words
 */
public record Status(
        Incident incident,
        @Nullable String submissionId,
        @Nullable DeliveryState reply,
        @Nullable String callbackOwner,
        List<Event> events) {}
