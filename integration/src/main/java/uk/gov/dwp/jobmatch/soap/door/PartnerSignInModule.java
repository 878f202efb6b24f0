package uk.gov.dwp.jobmatch.soap.door;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.admission.Admission;

/**
 * Jakarta Authentication's way to ask {@link PartnerSignIn} before every request for something protected
 * (docs/adr/0007-partners-have-a-door-of-their-own.md).
 */
final class PartnerSignInModule implements ServerAuthModule {

    private static final String IS_MANDATORY = "jakarta.security.auth.message.MessagePolicy.isMandatory";

    private final PartnerSignIn signIn;
    private @Nullable CallbackHandler server;

    PartnerSignInModule(PartnerSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void initialize(
            MessagePolicy requests,
            @Nullable MessagePolicy responses,
            CallbackHandler handler,
            @Nullable Map<String, Object> options) {
        server = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, @Nullable Subject service)
            throws AuthException {
        if (!Boolean.parseBoolean((String) message.getMap().get(IS_MANDATORY))) {
            tell(new CallerPrincipalCallback(client, (Principal) null));
            return AuthStatus.SUCCESS;
        }
        HttpServletRequest request = (HttpServletRequest) message.getRequestMessage();
        PartnerSignIn.Outcome outcome = signIn.signIn(request);
        if (outcome.refusal().isPresent()) {
            refuse(outcome.refusal().get(), request, (HttpServletResponse) message.getResponseMessage());
            return AuthStatus.SEND_FAILURE;
        }
        letIn(outcome.admission(), client);
        return AuthStatus.SUCCESS;
    }

    /** The server goes on to the page for refusals, which finds the note. */
    private static void refuse(DoorRefusal refusal, HttpServletRequest request, HttpServletResponse response) {
        refusal.noteOn(request);
        response.setStatus(refusal.status());
    }

    private void letIn(Admission admission, Subject client) throws AuthException {
        tell(
                new CallerPrincipalCallback(client, Objects.requireNonNull(admission.partner())),
                new GroupPrincipalCallback(client, new String[] {Objects.requireNonNull(admission.role())}));
    }

    private void tell(Callback... news) throws AuthException {
        try {
            Objects.requireNonNull(server).handle(news);
        } catch (IOException | UnsupportedCallbackException e) {
            throw new AuthException(e);
        }
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, @Nullable Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, @Nullable Subject subject) {
        // Nothing of a caller is kept.
    }
}
