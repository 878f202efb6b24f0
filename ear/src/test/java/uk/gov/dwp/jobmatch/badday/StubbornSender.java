package uk.gov.dwp.jobmatch.badday;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.SoapAnswer;
import uk.gov.dwp.jobmatch.outside.Submission;

/** A partner's system that sends each form again and again, under the same id, until it has an answer that it can trust. */
record StubbornSender(PartnerSystem partner, Queue<Submission> forms, PartnersBook book) implements Runnable {

    private static final Set<String> AGAIN_LATER = Set.of("BUSY", "INTERNAL", "TOO_MANY_CALLS");

    @Override
    public void run() {
        for (Submission form = forms.poll(); form != null; form = forms.poll()) {
            while (!isAnswered(form)) {
                waitBeforeTheNextTry();
            }
        }
    }

    private boolean isAnswered(Submission form) {
        try {
            SoapAnswer answer = partner.submit(form);
            if (isFinal(answer)) {
                book.answered(form, answer);
                return true;
            }
            book.doubted();
        } catch (UncheckedIOException cutShort) {
            if (!(cutShort.getCause() instanceof ConnectException)) {
                book.doubted();
            }
        }
        return false;
    }

    /** What is no SOAP comes from a server that is not all there yet. */
    private static boolean isFinal(SoapAnswer answer) {
        return answer.body().contains("Envelope")
                && answer.fault().filter(AGAIN_LATER::contains).isEmpty();
    }

    private static void waitBeforeTheNextTry() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
