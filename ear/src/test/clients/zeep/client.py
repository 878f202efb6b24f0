#!/usr/bin/env python3
"""A partner's system with zeep."""

import os
import sys
import uuid
from datetime import datetime, timedelta, timezone

import requests
import zeep
from zeep.transports import Transport

if len(sys.argv) < 3:
    sys.exit("usage: HELPDESK_SECRET=... client.py ADDRESS PARTNER [INCIDENT]")
address, partner, *wanted = sys.argv[1:]

session = requests.Session()
session.auth = (partner, os.environ["HELPDESK_SECRET"])
client = zeep.Client(address + "?wsdl", transport=Transport(session=session, operation_timeout=60))
helpdesk = client.service


def now():
    return datetime.now(timezone.utc)


def new_header():
    """A new id for each thing that is sent, and the same id again when the same thing is sent again."""
    return {"submissionId": str(uuid.uuid4()), "sentAt": now()}


def expect(true, what):
    if not true:
        sys.exit("not as expected: " + what)


def each(operation, items, **asked):
    """Everything that a list holds, page after page."""
    token = None
    while True:
        page = operation(pageSize=100, pageToken=token, **asked)
        yield from items(page)
        token = page.nextPageToken
        if token is None:
            return


# ping

greeting = "Bore da, Tŷ Gwyn"
pong = helpdesk.ping(echo=greeting)
expect(pong.echo == greeting, "the echo")
print("ping", pong.partnerCode)

# submit

request = {
    "header": new_header(),
    "incident": {
        "category": "VACANCY",
        "customer": {
            "customerType": "EMPLOYER",
            "name": "Siân Llŷr",
            "organisationName": "Llŷr & Daughters <Upholsterers>",
            "accountOrigin": "ERM_MIGRATED",
            "phone": "01632 960 123",
        },
        "summary": "Our vacancy disappeared (zeep)",
        "detail": 'It was there on Monday: £9 < £10 & "rising". Diolch, tŷ ŵyl 🙂',
        "callRequired": True,
        "staffSafetyConcern": False,
    },
}
receipt = helpdesk.submitIncident(**request).receipt
expect(not receipt.duplicate, "a first answer")
expect(len(receipt.route.step) >= 1, "the steps of the route")
print("submit", receipt.incidentRef)

# No answer came, or it was lost? The very same again is safe.
again = helpdesk.submitIncident(**request).receipt
expect(again.duplicate, "the first answer again")
print("duplicate", again.incidentRef)

# status

answer = helpdesk.getIncidentStatus(incidentRef=receipt.incidentRef)
status = answer.status
expect(status.submissionId == request["header"]["submissionId"], "our own id")
print("status", status.status)

# a fault

try:
    request["incident"]["customer"]["email"] = "nowhere"
    helpdesk.submitIncident(header=new_header(), incident=request["incident"])
    expect(False, "a fault")
except zeep.exceptions.Fault as fault:
    # zeep leaves the detail as XML, and the contract's type reads it.
    service_fault = client.get_element("{urn:jobmatch-helpdesk:partner:v1}serviceFault")
    error = service_fault.parse(fault.detail[0], client.wsdl.types)
    expect(not error.retryable and error.message == fault.message, "a fault that we must mend")
    fields = [text for field in error.fieldErrors.fieldError for text in (field.path, field.code)]
    print("fault", error.code, *fields)

# lists, up to a time of the helpdesk's own clock: ours may be fast, and the future cannot be listed

period = {"changedFrom": now() - timedelta(minutes=10), "changedTo": answer.header.serverTime}
one = helpdesk.listIncidents(pageSize=1, **period)
expect(len(one.incidents.incident) == 1, "a page of one")
print("list one", one.totalCount)

references = [incident.incidentRef for incident in each(helpdesk.listIncidents, lambda page: page.incidents.incident, **period)]
expect(receipt.incidentRef in references, "our incident among many")
print("list many", len(references))

# a callback, of the incident that was given or else the first

waiting = each(helpdesk.listCallbacks, lambda page: page.callbacks.callback)
found = next((callback for callback in waiting if not wanted or callback.incidentRef in wanted), None)
if found is None:
    expect(not wanted, "the callback of this incident")
    print("callback none is waiting")
    sys.exit()

outcome = {
    "header": new_header(),
    "callbackRef": found.callbackRef,
    "callbackVersion": found.version,
    "attemptedAt": now(),
    "madeBy": "A. Caller",
    "identityChecked": True,
    "outcome": "SPOKE_RESOLVED",
    "notes": "The customer was told (zeep). Diolch, tŷ ŵyl",
}
recorded = helpdesk.recordCallbackOutcome(**outcome)
expect(not recorded.duplicate, "a first outcome")
print("callback", found.incidentRef, recorded.callbackStatus, recorded.incidentStatus)
expect(helpdesk.recordCallbackOutcome(**outcome).duplicate, "the first outcome again")
