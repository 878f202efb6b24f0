package uk.gov.dwp.jobmatch.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import uk.gov.dwp.jobmatch.accounts.v1.CloseAccountRequest;
import uk.gov.dwp.jobmatch.accounts.v1.CloseAccountResponse;
import uk.gov.dwp.jobmatch.accounts.v1.GrantConsentRequest;
import uk.gov.dwp.jobmatch.accounts.v1.GrantConsentResponse;
import uk.gov.dwp.jobmatch.accounts.v1.HelpdeskAccounts;
import uk.gov.dwp.jobmatch.accounts.v1.PingRequest;
import uk.gov.dwp.jobmatch.accounts.v1.PingResponse;
import uk.gov.dwp.jobmatch.accounts.v1.RecordActivityRequest;
import uk.gov.dwp.jobmatch.accounts.v1.RecordActivityResponse;
import uk.gov.dwp.jobmatch.accounts.v1.ResponseHeader;
import uk.gov.dwp.jobmatch.accounts.v1.RevokeConsentRequest;
import uk.gov.dwp.jobmatch.accounts.v1.RevokeConsentResponse;
import uk.gov.dwp.jobmatch.accounts.v1.UpsertAccountRequest;
import uk.gov.dwp.jobmatch.accounts.v1.UpsertAccountResponse;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.feed.AccountFeed;
import uk.gov.dwp.jobmatch.feed.AccountTold;
import uk.gov.dwp.jobmatch.feed.ActivityTold;
import uk.gov.dwp.jobmatch.feed.ClosingTold;
import uk.gov.dwp.jobmatch.feed.ConsentTold;
import uk.gov.dwp.jobmatch.feed.Heard;
import uk.gov.dwp.jobmatch.feed.NoJobseeker;
import uk.gov.dwp.jobmatch.feed.VersionReused;
import uk.gov.dwp.jobmatch.soap.Correlation;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** The accounts contract's operations, for Universal Jobmatch only: each is read, heard, and answered with what became of it. */
@Dependent
@WebService(
        endpointInterface = "uk.gov.dwp.jobmatch.accounts.v1.HelpdeskAccounts",
        targetNamespace = "urn:jobmatch-helpdesk:accounts:v1",
        serviceName = "HelpdeskAccountsService",
        portName = "HelpdeskAccountsPort")
public final class AccountsEndpoint implements HelpdeskAccounts {
    private final AccountFeed feed;
    private final Directory directory;
    private final SignedIn signedIn;
    private final InstantSource clock;

    @Inject
    AccountsEndpoint(AccountFeed feed, Directory directory, SignedIn signedIn, InstantSource clock) {
        this.feed = feed;
        this.directory = directory;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public PingResponse ping(PingRequest request) {
        PingResponse response = new PingResponse();
        response.setHeader(header());
        response.setEcho(request.getEcho());
        response.setContractVersion("1");
        response.setPartnerCode(signedIn.name().toUpperCase(Locale.ROOT).replace('-', '_'));
        return response;
    }

    @Override
    public UpsertAccountResponse upsertAccount(UpsertAccountRequest request) {
        AccountTold told = new IncomingAccount(
                        request.getAccount(),
                        code -> directory.site(code).isPresent(),
                        new Limits("account", clock.instant()))
                .told();
        UpsertAccountResponse response = new UpsertAccountResponse();
        response.setResult(feed.upsert(told).name());
        response.setHeader(header());
        return response;
    }

    @Override
    public GrantConsentResponse grantConsent(GrantConsentRequest request) {
        ConsentTold told = statements().consent(request.getConsent(), true);
        GrantConsentResponse response = new GrantConsentResponse();
        response.setResult(orRefused(() -> feed.say(told)));
        response.setHeader(header());
        return response;
    }

    @Override
    public RevokeConsentResponse revokeConsent(RevokeConsentRequest request) {
        ConsentTold told = statements().consent(request.getConsent(), false);
        RevokeConsentResponse response = new RevokeConsentResponse();
        response.setResult(orRefused(() -> feed.say(told)));
        response.setHeader(header());
        return response;
    }

    @Override
    public CloseAccountResponse closeAccount(CloseAccountRequest request) {
        ClosingTold told = statements().closing(request.getClosing());
        CloseAccountResponse response = new CloseAccountResponse();
        response.setResult(feed.close(told).name());
        response.setHeader(header());
        return response;
    }

    @Override
    public RecordActivityResponse recordActivity(RecordActivityRequest request) {
        List<ActivityTold> told = statements().activities(request.getActivities());
        RecordActivityResponse response = Results.of(told, feed.record(told));
        response.setHeader(header());
        return response;
    }

    private IncomingStatements statements() {
        return new IncomingStatements(clock.instant());
    }

    private static String orRefused(Supplier<Heard> deed) {
        try {
            return deed.get().name();
        } catch (VersionReused reused) {
            throw new MessageRefused(FaultCode.VERSION_REUSED);
        } catch (NoJobseeker employer) {
            throw new MessageRefused(
                    FaultCode.INVALID_REQUEST,
                    List.of(new FieldProblem(
                            "consent/accountRef", "NOT_A_JOBSEEKER", "Only jobseekers let advisers in.")));
        }
    }

    private ResponseHeader header() {
        ResponseHeader header = new ResponseHeader();
        header.setCorrelationId(Correlation.ofThisCall());
        header.setServerTime(clock.instant());
        return header;
    }
}
