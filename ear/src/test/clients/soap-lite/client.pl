#!/usr/bin/env perl
# A partner's system with SOAP::Lite.

use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use POSIX qw(strftime);
use SOAP::Lite;

@ARGV >= 2 or die "usage: HELPDESK_SECRET=... perl client.pl ADDRESS PARTNER [INCIDENT]\n";
my ($address, $partner, $wanted) = @ARGV;

my $contract = 'urn:jobmatch-helpdesk:partner:v1';
my $helpdesk = SOAP::Lite->proxy($address, timeout => 60)->ns($contract, 'p')->autotype(0)
    ->on_action(sub { my (undef, $request) = @_; qq("$contract:) . $request =~ s/Request$//r . '"' })
    ->on_fault(sub { my ($soap, $fault) = @_; return ref $fault ? $fault : die $soap->transport->status . "\n" });
$helpdesk->transport->http_request->authorization_basic($partner, $ENV{HELPDESK_SECRET});

# SOAP::Lite cannot read a contract of documents, so the messages are built by hand: elements in the contract's order,
# each as name => text or as name => [its own elements]. Those without text are left out. Without encode_data text
# would be sent as it is, as XML.
sub elements {
    my @elements;
    while (my ($name, $content) = splice @_, 0, 2) {
        next unless defined $content;
        my $value = ref $content ? \SOAP::Data->value(elements(@$content)) : SOAP::Utils::encode_data($content);
        push @elements, SOAP::Data->name("p:$name")->value($value);
    }
    return @elements;
}

# The answer, which may be a fault.
sub ask {
    my ($operation, @request) = @_;
    return $helpdesk->call(SOAP::Data->name("p:${operation}Request") => elements(@request));
}

# What is in the answer, as nested hashes; everything in it is text.
sub call {
    my ($operation, @request) = @_;
    my $answer = ask($operation, @request);
    die $answer->faultstring . "\n" if $answer->fault;
    return $answer->body->{"${operation}Response"};
}

# The items of a list: none, one and many look alike.
sub items {
    my ($list, $name) = @_;
    my $items = ref $list ? $list->{$name} : undef;
    return ref $items eq 'ARRAY' ? @$items : defined $items ? ($items) : ();
}

# Everything that an operation lists, page after page.
sub every {
    my ($operation, $list, $item, @asked) = @_;
    my ($token, @all);
    do {
        my $page = call($operation, @asked, pageToken => $token, pageSize => 100);
        push @all, items($page->{$list}, $item);
        $token = $page->{nextPageToken};
    } while (defined $token);
    return @all;
}

sub at { return strftime('%Y-%m-%dT%H:%M:%SZ', gmtime(time + shift)) }

# A new id for each thing that is sent, and the same id again when the same thing is sent again.
my $sent = 0;
sub new_header { return [submissionId => join('-', 'perl', time, $$, ++$sent), sentAt => at(0)] }

sub expect {
    my ($true, $what) = @_;
    $true or die "not as expected: $what\n";
}

# ping

my $greeting = 'Bore da, Tŷ Gwyn';
my $pong = call('ping', echo => $greeting);
expect($pong->{echo} eq $greeting, 'the echo');
print "ping $pong->{partnerCode}\n";

# submit

my %customer = (
    customerType => 'EMPLOYER',
    name => 'Siân Llŷr',
    organisationName => 'Llŷr & Daughters <Upholsterers>',
    accountOrigin => 'ERM_MIGRATED',
    phone => '01632 960 123',
);

sub incident {
    my %who = @_;
    return [
        category => 'VACANCY',
        customer => [map { $_ => $who{$_} } qw(customerType name organisationName accountOrigin email phone)],
        summary => 'Our vacancy disappeared (SOAP::Lite)',
        detail => 'It was there on Monday: £9 < £10 & "rising". Diolch, tŷ ŵyl 🙂',
        callRequired => 'true',
        staffSafetyConcern => 'false',
    ];
}

my @request = (header => new_header(), incident => incident(%customer));
my $receipt = call('submitIncident', @request)->{receipt};
expect($receipt->{duplicate} eq 'false', 'a first answer');
my @steps = items($receipt->{route}, 'step');
expect(@steps >= 1, 'the steps of the route');
print "submit $receipt->{incidentRef}\n";

# No answer came, or it was lost? The very same again is safe.
my $again = call('submitIncident', @request)->{receipt};
expect($again->{duplicate} eq 'true', 'the first answer again');
print "duplicate $again->{incidentRef}\n";

# status

my $answer = call('getIncidentStatus', incidentRef => $receipt->{incidentRef});
my $status = $answer->{status};
print "status $status->{status}\n";

# a fault

my $fault = ask('submitIncident', header => new_header(), incident => incident(%customer, email => 'nowhere'));
expect($fault->fault, 'a fault');
my $error = $fault->faultdetail->{serviceFault};
expect($error->{retryable} eq 'false' && $error->{message} eq $fault->faultstring, 'a fault that we must mend');
print join(' ', 'fault', $error->{code}, map { ($_->{path}, $_->{code}) } items($error->{fieldErrors}, 'fieldError')), "\n";

# lists, up to a time of the helpdesk's own clock: ours may be fast, and the future cannot be listed

my @period = (changedFrom => at(-600), changedTo => $answer->{header}{serverTime});
my $one = call('listIncidents', @period, pageSize => 1);
my @incidents = items($one->{incidents}, 'incident');
expect(@incidents == 1, 'a page of one');
print "list one $one->{totalCount}\n";

my @references = map { $_->{incidentRef} } every('listIncidents', 'incidents', 'incident', @period);
expect((grep { $_ eq $receipt->{incidentRef} } @references), 'our incident among many');
print 'list many ', scalar @references, "\n";

# a callback, of the incident that was given or else the first

my ($found) = grep { !defined $wanted || $_->{incidentRef} eq $wanted } every('listCallbacks', 'callbacks', 'callback');
if (!$found) {
    expect(!defined $wanted, 'the callback of this incident');
    print "callback none is waiting\n";
    exit;
}
my @outcome = (
    header => new_header(),
    callbackRef => $found->{callbackRef},
    callbackVersion => $found->{version},
    attemptedAt => at(0),
    madeBy => 'A. Caller',
    identityChecked => 'true',
    outcome => 'SPOKE_RESOLVED',
    notes => 'The customer was told (SOAP::Lite). Diolch, tŷ ŵyl',
);
my $recorded = call('recordCallbackOutcome', @outcome);
expect($recorded->{duplicate} eq 'false', 'a first outcome');
print "callback $found->{incidentRef} $recorded->{callbackStatus} $recorded->{incidentStatus}\n";
expect(call('recordCallbackOutcome', @outcome)->{duplicate} eq 'true', 'the first outcome again');
