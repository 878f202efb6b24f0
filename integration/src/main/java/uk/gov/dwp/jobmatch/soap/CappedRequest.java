package uk.gov.dwp.jobmatch.soap;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body is counted while it is read, because a chunked one does not say its length beforehand. */
final class CappedRequest extends HttpServletRequestWrapper {
    private final long cap;

    CappedRequest(HttpServletRequest request, long cap) {
        super(request);
        this.cap = cap;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream(), cap);
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        Counted(ServletInputStream body, long cap) {
            this.body = body;
            this.left = cap;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = body.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) throws BodyTooLarge {
            left -= bytes;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public int available() throws IOException {
            return body.available();
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
