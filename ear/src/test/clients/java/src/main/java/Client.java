import helpdesk.*;
import jakarta.xml.ws.BindingProvider;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

/** A partner's system in Java: nothing here but Jakarta XML Web Services and the classes written from the contract. */
public final class Client {

    private final HelpdeskPartner helpdesk;

    private Client(String address, String partner, String secret) throws Exception {
        helpdesk = new HelpdeskPartnerService(URI.create(address + "?wsdl").toURL()).getHelpdeskPartnerPort();
        var context = ((BindingProvider) helpdesk).getRequestContext();
        context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, address);
        context.put(BindingProvider.USERNAME_PROPERTY, partner);
        context.put(BindingProvider.PASSWORD_PROPERTY, secret);
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("usage: HELPDESK_SECRET=... Client ADDRESS PARTNER [INCIDENT]");
        }
        Client client = new Client(arguments[0], arguments[1], System.getenv("HELPDESK_SECRET"));
        client.ping();
        GetIncidentStatusResponse submitted = client.submit();
        client.fault();
        client.lists(submitted);
        client.callback(arguments.length > 2 ? arguments[2] : null);
    }

    private void ping() throws ServiceFault {
        PingRequest request = new PingRequest();
        request.setEcho("Bore da, Tŷ Gwyn");
        PingResponse pong = helpdesk.ping(request);
        expect(pong.getEcho().equals(request.getEcho()), "the echo");
        System.out.println("ping " + pong.getPartnerCode());
    }

    private GetIncidentStatusResponse submit() throws Exception {
        SubmitIncidentRequest request = submission();
        Receipt receipt = helpdesk.submitIncident(request).getReceipt();
        expect(!receipt.isDuplicate(), "a first answer");
        expect(!receipt.getRoute().getStep().isEmpty(), "the steps of the route");
        System.out.println("submit " + receipt.getIncidentRef());

        // No answer came, or it was lost? The very same again is safe.
        Receipt again = helpdesk.submitIncident(request).getReceipt();
        expect(again.isDuplicate(), "the first answer again");
        System.out.println("duplicate " + again.getIncidentRef());

        GetIncidentStatusRequest which = new GetIncidentStatusRequest();
        which.setIncidentRef(receipt.getIncidentRef());
        GetIncidentStatusResponse answer = helpdesk.getIncidentStatus(which);
        IncidentStatus status = answer.getStatus();
        expect(status.getSubmissionId().equals(request.getHeader().getSubmissionId()), "our own id");
        System.out.println("status " + status.getStatus());
        return answer;
    }

    private void fault() throws Exception {
        SubmitIncidentRequest request = submission();
        request.getIncident().getCustomer().setEmail("nowhere");
        try {
            helpdesk.submitIncident(request);
            expect(false, "a fault");
        } catch (ServiceFault fault) {
            ServiceError error = fault.getFaultInfo();
            expect(!error.isRetryable() && error.getMessage().equals(fault.getMessage()), "a fault that we must mend");
            StringBuilder line = new StringBuilder("fault " + error.getCode());
            for (FieldError field : error.getFieldErrors().getFieldError()) {
                line.append(" ").append(field.getPath()).append(" ").append(field.getCode());
            }
            System.out.println(line);
        }
    }

    /** Up to a time of the helpdesk's own clock: ours may be fast, and the future cannot be listed. */
    private void lists(GetIncidentStatusResponse submitted) throws Exception {
        ListIncidentsRequest request = new ListIncidentsRequest();
        request.setChangedFrom(at(Instant.now().minusSeconds(600)));
        request.setChangedTo(submitted.getHeader().getServerTime());
        request.setPageSize(1);
        ListIncidentsResponse one = helpdesk.listIncidents(request);
        expect(one.getIncidents().getIncident().size() == 1, "a page of one");
        System.out.println("list one " + one.getTotalCount());

        List<String> references = new ArrayList<>();
        request.setPageSize(100);
        do {
            ListIncidentsResponse page = helpdesk.listIncidents(request);
            page.getIncidents().getIncident().forEach(incident -> references.add(incident.getIncidentRef()));
            request.setPageToken(page.getNextPageToken());
        } while (request.getPageToken() != null);
        expect(references.contains(submitted.getStatus().getIncidentRef()), "our incident among many");
        System.out.println("list many " + references.size());
    }

    /** Of the incident that was given, or else the first. */
    private void callback(String wanted) throws Exception {
        Callback found = waiting(wanted);
        if (found == null) {
            expect(wanted == null, "the callback of this incident");
            System.out.println("callback none is waiting");
            return;
        }
        RecordCallbackOutcomeRequest outcome = new RecordCallbackOutcomeRequest();
        outcome.setHeader(newHeader());
        outcome.setCallbackRef(found.getCallbackRef());
        outcome.setCallbackVersion(found.getVersion());
        outcome.setAttemptedAt(at(Instant.now()));
        outcome.setMadeBy("A. Caller");
        outcome.setIdentityChecked(true);
        outcome.setOutcome("SPOKE_RESOLVED");
        outcome.setNotes("The customer was told (Java). Diolch, tŷ ŵyl");
        RecordCallbackOutcomeResponse recorded = helpdesk.recordCallbackOutcome(outcome);
        expect(!recorded.isDuplicate(), "a first outcome");
        System.out.println("callback " + found.getIncidentRef() + " " + recorded.getCallbackStatus() + " "
                + recorded.getIncidentStatus());
        expect(helpdesk.recordCallbackOutcome(outcome).isDuplicate(), "the first outcome again");
    }

    private Callback waiting(String wanted) throws ServiceFault {
        ListCallbacksRequest request = new ListCallbacksRequest();
        request.setPageSize(100);
        do {
            ListCallbacksResponse page = helpdesk.listCallbacks(request);
            for (Callback callback : page.getCallbacks().getCallback()) {
                if (wanted == null || callback.getIncidentRef().equals(wanted)) {
                    return callback;
                }
            }
            request.setPageToken(page.getNextPageToken());
        } while (request.getPageToken() != null);
        return null;
    }

    private static SubmitIncidentRequest submission() throws Exception {
        Customer customer = new Customer();
        customer.setCustomerType("EMPLOYER");
        customer.setName("Siân Llŷr");
        customer.setOrganisationName("Llŷr & Daughters <Upholsterers>");
        customer.setAccountOrigin("ERM_MIGRATED");
        customer.setPhone("01632 960 123");

        Incident incident = new Incident();
        incident.setCategory("VACANCY");
        incident.setCustomer(customer);
        incident.setSummary("Our vacancy disappeared (Java)");
        incident.setDetail("It was there on Monday: £9 < £10 & \"rising\". Diolch, tŷ ŵyl 🙂");
        incident.setCallRequired(true);
        incident.setStaffSafetyConcern(false);

        SubmitIncidentRequest request = new SubmitIncidentRequest();
        request.setHeader(newHeader());
        request.setIncident(incident);
        return request;
    }

    /** A new id for each thing that is sent, and the same id again when the same thing is sent again. */
    private static RequestHeader newHeader() throws Exception {
        RequestHeader header = new RequestHeader();
        header.setSubmissionId(UUID.randomUUID().toString());
        header.setSentAt(at(Instant.now()));
        return header;
    }

    private static XMLGregorianCalendar at(Instant instant) throws Exception {
        return DatatypeFactory.newInstance().newXMLGregorianCalendar(instant.toString());
    }

    private static void expect(boolean truth, String what) {
        if (!truth) {
            throw new IllegalStateException("not as expected: " + what);
        }
    }
}
