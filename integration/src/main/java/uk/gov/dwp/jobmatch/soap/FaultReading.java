package uk.gov.dwp.jobmatch.soap;

import jakarta.xml.bind.UnmarshalException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.FaultMode;
import org.apache.cxf.staxutils.DepthExceededStaxException;
import org.xml.sax.SAXException;
import uk.gov.dwp.jobmatch.directory.NotLetIn;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** Tells from CXF's fault what was wrong, by types, codes and places only: its words may hold the sender's. */
record FaultReading(Fault fault, Exchange exchange) {

    MessageRefused refusal() {
        return first(MessageRefused.class)
                .or(() -> first(NotLetIn.class).map(left -> new MessageRefused(FaultCode.NOT_AUTHENTICATED)))
                .or(() -> code().map(MessageRefused::new))
                .or(this::schema)
                .or(() -> first(XMLStreamException.class).map(e -> new MessageRefused(FaultCode.MALFORMED_XML)))
                .orElseGet(() -> new MessageRefused(isRead() ? FaultCode.ofOurs(fault) : FaultCode.INVALID_REQUEST));
    }

    /** Whether an operation said no; otherwise something broke, in the message or here. */
    boolean isMeant() {
        return first(MessageRefused.class).isPresent();
    }

    private Optional<FaultCode> code() {
        if (Soap11.getInstance().getVersionMismatch().equals(fault.getFaultCode())) {
            return Optional.of(FaultCode.WRONG_SOAP_VERSION);
        }
        return Optional.ofNullable(
                switch (String.valueOf(fault.getCode())) {
                    case "MUST_UNDERSTAND" -> FaultCode.HEADER_NOT_UNDERSTOOD;
                    case "SOAP_ACTION_MISMATCH", "UNEXPECTED_ELEMENT" -> FaultCode.WRONG_SOAP_ACTION;
                    case "NO_PART_FOUND" -> FaultCode.UNKNOWN_OPERATION;
                    default -> isTooLarge() ? FaultCode.TOO_LARGE : null;
                });
    }

    private boolean isTooLarge() {
        return first(BodyTooLarge.class).isPresent()
                || first(DepthExceededStaxException.class).isPresent()
                || first(XMLStreamException.class).filter(FaultReading::isLimit).isPresent();
    }

    /** Woodstox has no type for a limit that was reached, only these words of its own. */
    private static boolean isLimit(XMLStreamException e) {
        return String.valueOf(e.getMessage()).matches("(?is).*\\blimit \\(\\d+\\) exceeded.*");
    }

    private Optional<MessageRefused> schema() {
        return first(UnmarshalException.class)
                .map(UnmarshalException::getLinkedException)
                .filter(SAXException.class::isInstance)
                .map(broken -> new MessageRefused(FaultCode.INVALID_REQUEST, problems(broken)));
    }

    private List<FieldProblem> problems(Throwable broken) {
        ContractPath path = exchange.get(ContractPath.class);
        return path == null ? List.of() : List.of(SchemaRule.broken(broken).at(path));
    }

    /** Once the operation was called CXF notes a fault mode, and once it returned there is an answer. */
    private boolean isRead() {
        return exchange.getOutMessage() != null || exchange.getInMessage().get(FaultMode.class) != null;
    }

    private <T extends Throwable> Optional<T> first(Class<T> type) {
        return Stream.iterate((Throwable) fault, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
