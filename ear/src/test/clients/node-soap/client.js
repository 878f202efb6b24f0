// A partner's system with node-soap.

import { randomUUID } from 'node:crypto';
import soap from 'soap';

const [address, partner, wanted] = process.argv.slice(2);
if (!partner) {
  console.error('usage: HELPDESK_SECRET=... node client.js ADDRESS PARTNER [INCIDENT]');
  process.exit(64);
}

// A fault of node-soap carries the whole request, the secret with it: never print or log more than its message.
process.on('uncaughtException', ({ message }) => {
  console.error(message);
  process.exit(1);
});

const helpdesk = await soap.createClientAsync(`${address}?wsdl`);
helpdesk.setSecurity(new soap.BasicAuthSecurity(partner, process.env.HELPDESK_SECRET));

// Elements are sent in the order in which they are written here: keep to the contract's.
const call = async (operation, request) => (await helpdesk[`${operation}Async`](request, { timeout: 60_000 }))[0];

const now = () => new Date().toISOString();

// A new id for each thing that is sent, and the same id again when the same thing is sent again.
const newHeader = () => ({ submissionId: randomUUID(), sentAt: now() });

function expect(truth, what) {
  if (!truth) {
    console.error(`not as expected: ${what}`);
    process.exit(1);
  }
}

// Everything that an operation lists, page after page. An empty list comes as null.
async function every(operation, items, asked) {
  const all = [];
  let pageToken;
  do {
    const page = await call(operation, { ...asked, ...(pageToken && { pageToken }), pageSize: 100 });
    all.push(...(items(page) ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken);
  return all;
}

// ping

const greeting = 'Bore da, Tŷ Gwyn';
const pong = await call('ping', { echo: greeting });
expect(pong.echo === greeting, 'the echo');
console.log('ping', pong.partnerCode);

// submit

const request = {
  header: newHeader(),
  incident: {
    category: 'VACANCY',
    customer: {
      customerType: 'EMPLOYER',
      name: 'Siân Llŷr',
      organisationName: 'Llŷr & Daughters <Upholsterers>',
      accountOrigin: 'ERM_MIGRATED',
      phone: '01632 960 123',
    },
    summary: 'Our vacancy disappeared (node-soap)',
    detail: 'It was there on Monday: £9 < £10 & "rising". Diolch, tŷ ŵyl 🙂',
    callRequired: true,
    staffSafetyConcern: false,
  },
};
const { receipt } = await call('submitIncident', request);
expect(receipt.duplicate === false, 'a first answer');
expect(receipt.route.step.length >= 1, 'the steps of the route');
console.log('submit', receipt.incidentRef);

// No answer came, or it was lost? The very same again is safe.
const { receipt: again } = await call('submitIncident', request);
expect(again.duplicate === true, 'the first answer again');
console.log('duplicate', again.incidentRef);

// status

const { header, status } = await call('getIncidentStatus', { incidentRef: receipt.incidentRef });
expect(status.submissionId === request.header.submissionId, 'our own id');
console.log('status', status.status);

// a fault

try {
  const { phone, ...customer } = request.incident.customer;
  const wrong = { ...request.incident, customer: { ...customer, email: 'nowhere', phone } };
  await call('submitIncident', { header: newHeader(), incident: wrong });
  expect(false, 'a fault');
} catch (failure) {
  if (!failure.root) {
    throw failure;
  }
  // node-soap reads the detail without the contract: everything in it is text, and one item is no list.
  const { faultstring, detail } = failure.root.Envelope.Body.Fault;
  const error = detail.serviceFault;
  expect(error.retryable === 'false' && error.message === faultstring, 'a fault that we must mend');
  const fields = [error.fieldErrors?.fieldError ?? []].flat();
  console.log('fault', error.code, ...fields.flatMap(({ path, code }) => [path, code]));
}

// lists, up to a time of the helpdesk's own clock: ours may be fast, and the future cannot be listed

const period = {
  changedFrom: new Date(Date.now() - 600_000).toISOString(),
  changedTo: header.serverTime.toISOString(),
};
const one = await call('listIncidents', { ...period, pageSize: 1 });
expect(one.incidents.incident.length === 1, 'a page of one');
console.log('list one', one.totalCount);

const incidents = await every('listIncidents', (page) => page.incidents?.incident, period);
expect(incidents.some(({ incidentRef }) => incidentRef === receipt.incidentRef), 'our incident among many');
console.log('list many', incidents.length);

// a callback, of the incident that was given or else the first

const waiting = await every('listCallbacks', (page) => page.callbacks?.callback, {});
const found = waiting.find(({ incidentRef }) => !wanted || incidentRef === wanted);
if (!found) {
  expect(!wanted, 'the callback of this incident');
  console.log('callback none is waiting');
  process.exit();
}
const outcome = {
  header: newHeader(),
  callbackRef: found.callbackRef,
  callbackVersion: found.version,
  attemptedAt: now(),
  madeBy: 'A. Caller',
  identityChecked: true,
  outcome: 'SPOKE_RESOLVED',
  notes: 'The customer was told (node-soap). Diolch, tŷ ŵyl',
};
const recorded = await call('recordCallbackOutcome', outcome);
expect(recorded.duplicate === false, 'a first outcome');
console.log('callback', found.incidentRef, recorded.callbackStatus, recorded.incidentStatus);
expect((await call('recordCallbackOutcome', outcome)).duplicate === true, 'the first outcome again');
