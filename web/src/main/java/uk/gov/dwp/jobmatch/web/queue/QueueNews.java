package uk.gov.dwp.jobmatch.web.queue;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import uk.gov.dwp.jobmatch.queue.WorkQueue;
import uk.gov.dwp.jobmatch.web.language.Words;

/** How many incidents have come in since a queue page was made, in words and with the way there; nothing where none have. */
@WebServlet("/queue-news")
public class QueueNews extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    WorkQueue queue;

    @Inject
    Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        QueueAddress list = QueueAddress.read(QueuePage.parameters(request));
        int news = since(request).map(since -> queue.news(list.filter(), since)).orElse(0);
        response.setContentType("text/plain;charset=utf-8");
        if (news > 0) {
            response.getWriter().write(request.getContextPath() + QueuePage.PATH + list.start() + "\t" + told(news));
        }
    }

    private String told(int news) {
        return news < WorkQueue.MOST_NEWS ? words.count("queue.news", news) : words.of("queue.news.many", news);
    }

    private static Optional<Instant> since(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("since")).map(Instant::parse);
        } catch (DateTimeParseException edited) {
            return Optional.empty();
        }
    }
}
