package uk.gov.dwp.jobmatch.soap;

import org.apache.cxf.helpers.DOMUtils;
import org.w3c.dom.Element;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;
import uk.gov.dwp.jobmatch.soap.fault.SpokenContract;

/** The contract's {@code serviceFault}, the only detail that a fault of ours has. */
record FaultDetail(SpokenContract contract, MessageRefused refusal, String correlationId) {

    Element element() {
        FaultCode code = refusal.code();
        Element detail = DOMUtils.getEmptyDocument().createElement("detail");
        Element fault = add(detail, "serviceFault");
        add(fault, "code", code.name());
        add(fault, "message", code.words());
        add(fault, "retryable", Boolean.toString(!refusal.retryAfter().isZero()));
        add(fault, "retryAfterSeconds", Long.toString(refusal.retryAfter().toSeconds()));
        add(fault, "correlationId", correlationId);
        Element fields = add(fault, "fieldErrors");
        refusal.problems().forEach(problem -> add(fields, problem));
        return detail;
    }

    private void add(Element fields, FieldProblem problem) {
        Element field = add(fields, "fieldError");
        add(field, "path", problem.path());
        add(field, "code", problem.code());
        add(field, "message", problem.words());
    }

    private void add(Element parent, String name, String text) {
        add(parent, name).setTextContent(text);
    }

    private Element add(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElementNS(contract.namespace(), name);
        parent.appendChild(child);
        return child;
    }
}
