<?php
// A partner's system with PHP's own SoapClient.

declare(strict_types=1);

if ($argc < 3) {
    fwrite(STDERR, "usage: HELPDESK_SECRET=... php client.php ADDRESS PARTNER [INCIDENT]\n");
    exit(64);
}
[, $address, $partner] = $argv;

$helpdesk = new SoapClient("$address?wsdl", [
    'login' => $partner,
    'password' => getenv('HELPDESK_SECRET'),
    // Without this a list of one item comes as the item itself.
    'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
    // In production let PHP keep the contract: WSDL_CACHE_DISK.
    'cache_wsdl' => WSDL_CACHE_NONE,
    'connection_timeout' => 10,
]);

function at(string $when = 'now'): string
{
    return (new DateTimeImmutable($when, new DateTimeZone('UTC')))->format('Y-m-d\TH:i:s\Z');
}

// A new id for each thing that is sent, and the same id again when the same thing is sent again.
function newHeader(): array
{
    return ['submissionId' => bin2hex(random_bytes(16)), 'sentAt' => at()];
}

function expect(bool $true, string $what): void
{
    if (!$true) {
        fwrite(STDERR, "not as expected: $what\n");
        exit(1);
    }
}

// ping

$greeting = 'Bore da, Tŷ Gwyn';
$pong = $helpdesk->ping(['echo' => $greeting]);
expect($pong->echo === $greeting, 'the echo');
echo "ping $pong->partnerCode\n";

// submit

$request = [
    'header' => newHeader(),
    'incident' => [
        'category' => 'VACANCY',
        'customer' => [
            'customerType' => 'EMPLOYER',
            'name' => 'Siân Llŷr',
            'organisationName' => 'Llŷr & Daughters <Upholsterers>',
            'accountOrigin' => 'ERM_MIGRATED',
            'phone' => '01632 960 123',
        ],
        'summary' => 'Our vacancy disappeared (PHP)',
        'detail' => 'It was there on Monday: £9 < £10 & "rising". Diolch, tŷ ŵyl 🙂',
        'callRequired' => true,
        'staffSafetyConcern' => false,
    ],
];
$receipt = $helpdesk->submitIncident($request)->receipt;
expect(!$receipt->duplicate, 'a first answer');
expect(count($receipt->route->step) >= 1, 'the steps of the route');
echo "submit $receipt->incidentRef\n";

// No answer came, or it was lost? The very same again is safe.
$again = $helpdesk->submitIncident($request)->receipt;
expect($again->duplicate, 'the first answer again');
echo "duplicate $again->incidentRef\n";

// status

$answer = $helpdesk->getIncidentStatus(['incidentRef' => $receipt->incidentRef]);
$status = $answer->status;
expect($status->submissionId === $request['header']['submissionId'], 'our own id');
echo "status $status->status\n";

// a fault

try {
    $wrong = $request;
    $wrong['header'] = newHeader();
    $wrong['incident']['customer']['email'] = 'nowhere';
    $helpdesk->submitIncident($wrong);
    expect(false, 'a fault');
} catch (SoapFault $fault) {
    // PHP reads the detail without the contract: everything in it is text, and one item is no list.
    $error = $fault->detail->serviceFault;
    expect($error->retryable === 'false' && $error->message === $fault->getMessage(), 'a fault that we must mend');
    $fields = $error->fieldErrors->fieldError ?? [];
    echo "fault $error->code";
    foreach (is_array($fields) ? $fields : [$fields] as $field) {
        echo " $field->path $field->code";
    }
    echo "\n";
}

// lists, up to a time of the helpdesk's own clock: ours may be fast, and the future cannot be listed

$period = ['changedFrom' => at('-10 minutes'), 'changedTo' => $answer->header->serverTime];
$one = $helpdesk->listIncidents($period + ['pageSize' => 1]);
expect(count($one->incidents->incident) === 1, 'a page of one');
echo "list one {$one->totalCount}\n";

$references = [];
$next = [];
do {
    $page = $helpdesk->listIncidents($period + ['pageSize' => 100] + $next);
    foreach ($page->incidents->incident ?? [] as $incident) {
        $references[] = $incident->incidentRef;
    }
    $next = ['pageToken' => $page->nextPageToken ?? null];
} while (isset($next['pageToken']));
expect(in_array($receipt->incidentRef, $references, true), 'our incident among many');
echo 'list many ', count($references), "\n";

// a callback, of the incident that was given or else the first

$next = [];
$found = null;
do {
    $page = $helpdesk->listCallbacks(['pageSize' => 100] + $next);
    foreach ($page->callbacks->callback ?? [] as $callback) {
        if (!isset($argv[3]) || $callback->incidentRef === $argv[3]) {
            $found ??= $callback;
        }
    }
    $next = ['pageToken' => $page->nextPageToken ?? null];
} while (isset($next['pageToken']));
if ($found === null) {
    expect(!isset($argv[3]), 'the callback of this incident');
    exit("callback none is waiting\n");
}

$outcome = [
    'header' => newHeader(),
    'callbackRef' => $found->callbackRef,
    'callbackVersion' => $found->version,
    'attemptedAt' => at(),
    'madeBy' => 'A. Caller',
    'identityChecked' => true,
    'outcome' => 'SPOKE_RESOLVED',
    'notes' => 'The customer was told (PHP). Diolch, tŷ ŵyl',
];
$recorded = $helpdesk->recordCallbackOutcome($outcome);
expect(!$recorded->duplicate, 'a first outcome');
echo "callback $found->incidentRef $recorded->callbackStatus $recorded->incidentStatus\n";
expect($helpdesk->recordCallbackOutcome($outcome)->duplicate, 'the first outcome again');
