// A partner's system with gSOAP. wsdl2h and soapcpp2 write soapHelpdeskPartnerSoap11Proxy from the contract: see `run`.

#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>
#include <string>
#include <unistd.h>
#include <vector>

#include "HelpdeskPartnerSoap11.nsmap"
#include "soapHelpdeskPartnerSoap11Proxy.h"

using std::string;

namespace {

[[noreturn]] void fail(const string &why) {
    std::cerr << why << "\n";
    std::exit(1);
}

void expect(bool truth, const string &what) {
    if (!truth) {
        fail("not as expected: " + what);
    }
}

/// The helpdesk as seen by one partner. What it answers lives as long as this does.
class Helpdesk : public HelpdeskPartnerSoap11Proxy {
public:
    Helpdesk(const char *address, const string &name, const string &password)
        // Without this flag gSOAP takes text for Latin-1, and every letter beyond it is spoilt.
        : HelpdeskPartnerSoap11Proxy(address, SOAP_C_UTFSTRING | SOAP_IO_KEEPALIVE), name(name), password(password) {
        soap->connect_timeout = 10;
        soap->send_timeout = soap->recv_timeout = 60;
    }

    /// Calls, and gives up if that fails. gSOAP forgets the credentials after each call.
    void call(const std::function<int()> &operation) {
        if (attempt(operation) != SOAP_OK) {
            soap_stream_fault(std::cerr);
            fail("the call failed");
        }
    }

    int attempt(const std::function<int()> &operation) {
        soap->userid = name.c_str();
        soap->passwd = password.c_str();
        return operation();
    }

    /// Optional elements are pointers.
    string *text(const string &content) {
        string *made = soap_new_std__string(soap);
        *made = content;
        return made;
    }

    /// A new id for each thing that is sent, and the same id again when the same thing is sent again.
    ns1__RequestHeader *newHeader() {
        return soap_new_req_ns1__RequestHeader(soap, soap_rand_uuid(soap, ""), time(nullptr));
    }

    ns1__SubmitIncidentRequest *submission() {
        ns1__Customer *customer = soap_new_req_ns1__Customer(soap, "EMPLOYER");
        customer->name = text("Siân Llŷr");
        customer->organisationName = text("Llŷr & Daughters <Upholsterers>");
        customer->accountOrigin = text("ERM_MIGRATED");
        customer->phone = text("01632 960 123");
        ns1__Incident *incident = soap_new_req_ns1__Incident(
            soap, "VACANCY", customer, "Our vacancy disappeared (gSOAP)",
            "It was there on Monday: £9 < £10 & \"rising\". Diolch, tŷ ŵyl 🙂", /* callRequired */ true,
            /* staffSafetyConcern */ false);
        return soap_new_req_ns1__SubmitIncidentRequest(soap, newHeader(), incident);
    }

private:
    string name, password;
};

void ping(Helpdesk &helpdesk) {
    const string greeting = "Bore da, Tŷ Gwyn";
    ns1__PingRequest request;
    ns1__PingResponse pong;
    request.echo = helpdesk.text(greeting);
    helpdesk.call([&] { return helpdesk.ping(&request, pong); });
    expect(pong.echo != nullptr && *pong.echo == greeting, "the echo");
    std::cout << "ping " << pong.partnerCode << "\n";
}

struct Submitted {
    string reference;
    time_t noticed;
};

Submitted submit(Helpdesk &helpdesk) {
    ns1__SubmitIncidentRequest *request = helpdesk.submission();
    ns1__SubmitIncidentResponse first, again;
    helpdesk.call([&] { return helpdesk.submitIncident(request, first); });
    expect(!first.receipt->duplicate, "a first answer");
    expect(!first.receipt->route->step.empty(), "the steps of the route");
    std::cout << "submit " << first.receipt->incidentRef << "\n";

    // No answer came, or it was lost? The very same again is safe.
    helpdesk.call([&] { return helpdesk.submitIncident(request, again); });
    expect(again.receipt->duplicate, "the first answer again");
    std::cout << "duplicate " << again.receipt->incidentRef << "\n";

    ns1__GetIncidentStatusRequest which;
    ns1__GetIncidentStatusResponse found;
    which.incidentRef = &first.receipt->incidentRef;
    helpdesk.call([&] { return helpdesk.getIncidentStatus(&which, found); });
    expect(found.status->submissionId != nullptr && *found.status->submissionId == request->header->submissionId, "our own id");
    std::cout << "status " << found.status->status << "\n";
    return {first.receipt->incidentRef, found.header->serverTime};
}

void fault(Helpdesk &helpdesk) {
    ns1__SubmitIncidentRequest *request = helpdesk.submission();
    ns1__SubmitIncidentResponse response;
    request->incident->customer->email = helpdesk.text("nowhere");
    expect(helpdesk.attempt([&] { return helpdesk.submitIncident(request, response); }) == SOAP_FAULT, "a fault");

    const SOAP_ENV__Fault *fault = helpdesk.soap_fault();
    expect(fault->detail != nullptr && fault->detail->ns1__serviceFault != nullptr, "a fault of the helpdesk");
    const ns1__ServiceError *error = fault->detail->ns1__serviceFault;
    expect(!error->retryable && error->message == fault->faultstring, "a fault that we must mend");
    std::cout << "fault " << error->code;
    for (const ns1__FieldError *field : error->fieldErrors->fieldError) {
        std::cout << " " << field->path << " " << field->code;
    }
    std::cout << "\n";
}

/// Up to a time of the helpdesk's own clock: ours may be fast, and the future cannot be listed.
void lists(Helpdesk &helpdesk, const Submitted &submitted) {
    ns1__ListIncidentsRequest request;
    request.changedFrom = time(nullptr) - 600;
    // The helpdesk's times have fractions of a second, which time_t has lost.
    sleep(1);
    request.changedTo = submitted.noticed + 1;
    request.pageSize = 1;
    ns1__ListIncidentsResponse one;
    helpdesk.call([&] { return helpdesk.listIncidents(&request, one); });
    expect(one.incidents->incident.size() == 1, "a page of one");
    std::cout << "list one " << one.totalCount << "\n";

    size_t many = 0;
    bool ours = false;
    request.pageSize = 100;
    do {
        ns1__ListIncidentsResponse page;
        helpdesk.call([&] { return helpdesk.listIncidents(&request, page); });
        for (const ns1__IncidentStatus *incident : page.incidents->incident) {
            many++;
            ours = ours || incident->incidentRef == submitted.reference;
        }
        request.pageToken = page.nextPageToken;
    } while (request.pageToken != nullptr);
    expect(ours, "our incident among many");
    std::cout << "list many " << many << "\n";
}

/// That of the incident which was given, or else the first.
ns1__Callback *waiting(Helpdesk &helpdesk, const char *wanted) {
    ns1__ListCallbacksRequest request;
    request.pageSize = 100;
    do {
        ns1__ListCallbacksResponse page;
        helpdesk.call([&] { return helpdesk.listCallbacks(&request, page); });
        for (ns1__Callback *callback : page.callbacks->callback) {
            if (wanted == nullptr || callback->incidentRef == wanted) {
                return callback;
            }
        }
        request.pageToken = page.nextPageToken;
    } while (request.pageToken != nullptr);
    return nullptr;
}

void callback(Helpdesk &helpdesk, const char *wanted) {
    const ns1__Callback *found = waiting(helpdesk, wanted);
    if (found == nullptr) {
        expect(wanted == nullptr, "the callback of this incident");
        std::cout << "callback none is waiting\n";
        return;
    }
    ns1__RecordCallbackOutcomeRequest outcome;
    outcome.header = helpdesk.newHeader();
    outcome.callbackRef = found->callbackRef;
    outcome.callbackVersion = found->version;
    outcome.attemptedAt = time(nullptr);
    outcome.madeBy = "A. Caller";
    outcome.identityChecked = true;
    outcome.outcome = "SPOKE_RESOLVED";
    outcome.notes = helpdesk.text("The customer was told (gSOAP). Diolch, tŷ ŵyl");
    ns1__RecordCallbackOutcomeResponse recorded, again;
    helpdesk.call([&] { return helpdesk.recordCallbackOutcome(&outcome, recorded); });
    expect(!recorded.duplicate, "a first outcome");
    std::cout << "callback " << found->incidentRef << " " << recorded.callbackStatus << " " << recorded.incidentStatus << "\n";
    helpdesk.call([&] { return helpdesk.recordCallbackOutcome(&outcome, again); });
    expect(again.duplicate, "the first outcome again");
}

} // namespace

int main(int count, char **arguments) {
    const char *secret = std::getenv("HELPDESK_SECRET");
    if (count < 3 || secret == nullptr) {
        std::cerr << "usage: HELPDESK_SECRET=... client ADDRESS PARTNER [INCIDENT]\n";
        return 64;
    }
    Helpdesk helpdesk(arguments[1], arguments[2], secret);
    ping(helpdesk);
    const Submitted submitted = submit(helpdesk);
    fault(helpdesk);
    lists(helpdesk, submitted);
    callback(helpdesk, count > 3 ? arguments[3] : nullptr);
}
