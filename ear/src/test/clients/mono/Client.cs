// A partner's system on .NET with XmlSerializer's classes, which `wsdl` or Visual Studio's "Add Web Reference" writes.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Web.Services.Protocols;
using System.Xml.Serialization;
using Partner;

static class Client
{
    static int Main(string[] arguments)
    {
        if (arguments.Length < 2)
        {
            Console.Error.WriteLine("usage: HELPDESK_SECRET=... mono client.exe ADDRESS PARTNER [INCIDENT]");
            return 64;
        }
        var helpdesk = new HelpdeskPartnerService
        {
            Url = arguments[0],
            Credentials = new NetworkCredential(arguments[1], Environment.GetEnvironmentVariable("HELPDESK_SECRET")),
            PreAuthenticate = true,
            Timeout = 60000,
        };

        Ping(helpdesk);
        var request = Request();
        var submitted = Submit(helpdesk, request);
        Fault(helpdesk);
        Lists(helpdesk, submitted);
        Callback(helpdesk, arguments.Skip(2).FirstOrDefault());
        return 0;
    }

    static void Ping(HelpdeskPartnerService helpdesk)
    {
        const string greeting = "Bore da, Tŷ Gwyn";
        var pong = helpdesk.ping(new PingRequest { echo = greeting });
        Expect(pong.echo == greeting, "the echo");
        Console.WriteLine("ping " + pong.partnerCode);
    }

    static SubmitIncidentRequest Request()
    {
        return new SubmitIncidentRequest
        {
            header = NewHeader(),
            incident = new Incident
            {
                category = "VACANCY",
                customer = new Customer
                {
                    customerType = "EMPLOYER",
                    name = "Siân Llŷr",
                    organisationName = "Llŷr & Daughters <Upholsterers>",
                    accountOrigin = "ERM_MIGRATED",
                    phone = "01632 960 123",
                },
                summary = "Our vacancy disappeared (.NET)",
                detail = "It was there on Monday: £9 < £10 & \"rising\". Diolch, tŷ ŵyl 🙂",
                callRequired = true,
                staffSafetyConcern = false,
            },
        };
    }

    static GetIncidentStatusResponse Submit(HelpdeskPartnerService helpdesk, SubmitIncidentRequest request)
    {
        var receipt = helpdesk.submitIncident(request).receipt;
        Expect(!receipt.duplicate, "a first answer");
        Expect(receipt.route.Length >= 1, "the steps of the route");
        Console.WriteLine("submit " + receipt.incidentRef);

        // No answer came, or it was lost? The very same again is safe.
        var again = helpdesk.submitIncident(request).receipt;
        Expect(again.duplicate, "the first answer again");
        Console.WriteLine("duplicate " + again.incidentRef);

        var answer = helpdesk.getIncidentStatus(new GetIncidentStatusRequest { incidentRef = receipt.incidentRef });
        Expect(answer.status.submissionId == request.header.submissionId, "our own id");
        Console.WriteLine("status " + answer.status.status);
        return answer;
    }

    static void Fault(HelpdeskPartnerService helpdesk)
    {
        var request = Request();
        request.incident.customer.email = "nowhere";
        try
        {
            helpdesk.submitIncident(request);
            Expect(false, "a fault");
        }
        catch (SoapException fault)
        {
            // The detail is XML here, and the contract's class reads it.
            var root = new XmlRootAttribute("serviceFault") { Namespace = "urn:jobmatch-helpdesk:partner:v1" };
            var reader = new XmlSerializer(typeof(ServiceError), root);
            var error = (ServiceError)reader.Deserialize(new System.Xml.XmlNodeReader(fault.Detail.FirstChild));
            Expect(!error.retryable && error.message == fault.Message, "a fault that we must mend");
            Console.WriteLine("fault " + error.code + string.Concat(error.fieldErrors.Select(field => " " + field.path + " " + field.code)));
        }
    }

    /// Up to a time of the helpdesk's own clock: ours may be fast, and the future cannot be listed.
    static void Lists(HelpdeskPartnerService helpdesk, GetIncidentStatusResponse submitted)
    {
        var request = new ListIncidentsRequest
        {
            changedFrom = DateTime.UtcNow.AddMinutes(-10),
            changedTo = submitted.header.serverTime,
            pageSize = 1,
        };
        var one = helpdesk.listIncidents(request);
        Expect(one.incidents.Length == 1, "a page of one");
        Console.WriteLine("list one " + one.totalCount);

        var references = new List<string>();
        request.pageSize = 100;
        do
        {
            var page = helpdesk.listIncidents(request);
            references.AddRange(page.incidents.Select(incident => incident.incidentRef));
            request.pageToken = page.nextPageToken;
        }
        while (request.pageToken != null);
        Expect(references.Contains(submitted.status.incidentRef), "our incident among many");
        Console.WriteLine("list many " + references.Count);
    }

    /// Of the incident that was given, or else the first.
    static void Callback(HelpdeskPartnerService helpdesk, string wanted)
    {
        Callback found = Waiting(helpdesk).FirstOrDefault(callback => wanted == null || callback.incidentRef == wanted);
        if (found == null)
        {
            Expect(wanted == null, "the callback of this incident");
            Console.WriteLine("callback none is waiting");
            return;
        }
        var outcome = new RecordCallbackOutcomeRequest
        {
            header = NewHeader(),
            callbackRef = found.callbackRef,
            callbackVersion = found.version,
            attemptedAt = DateTime.UtcNow,
            madeBy = "A. Caller",
            identityChecked = true,
            outcome = "SPOKE_RESOLVED",
            notes = "The customer was told (.NET). Diolch, tŷ ŵyl",
        };
        var recorded = helpdesk.recordCallbackOutcome(outcome);
        Expect(!recorded.duplicate, "a first outcome");
        Console.WriteLine("callback " + found.incidentRef + " " + recorded.callbackStatus + " " + recorded.incidentStatus);
        Expect(helpdesk.recordCallbackOutcome(outcome).duplicate, "the first outcome again");
    }

    static IEnumerable<Callback> Waiting(HelpdeskPartnerService helpdesk)
    {
        var request = new ListCallbacksRequest { pageSize = 100 };
        do
        {
            var page = helpdesk.listCallbacks(request);
            foreach (var callback in page.callbacks)
            {
                yield return callback;
            }
            request.pageToken = page.nextPageToken;
        }
        while (request.pageToken != null);
    }

    /// A new id for each thing that is sent, and the same id again when the same thing is sent again.
    static RequestHeader NewHeader()
    {
        return new RequestHeader { submissionId = Guid.NewGuid().ToString(), sentAt = DateTime.UtcNow };
    }

    static void Expect(bool truth, string what)
    {
        if (!truth)
        {
            Console.Error.WriteLine("not as expected: " + what);
            Environment.Exit(1);
        }
    }
}
