package uk.gov.dwp.jobmatch.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.feed.ClosingTold.Wish;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

/** Laws: whatever the source tells of an account ends alike, in whatever order it comes and however often. */
class AnyOrderTest {

    private static final int ORDERS = 10;

    private final Helpdesk helpdesk = new Helpdesk();
    private final Site site = new Site(helpdesk);

    /** One message about an account that is still to be named. */
    private interface Message extends Consumer<String> {}

    /** Account and closing, consent, and what was done: each with the versions of its own order. */
    private List<Message> story(Random random) {
        List<Message> story = new ArrayList<>();
        for (int version = 1; version <= 5; version++) {
            int mine = version;
            String email = random.nextBoolean() ? "v" + mine + "@example.com" : null;
            story.add(account -> site.upsert(account, mine, email));
            if (random.nextInt(3) == 0) {
                Wish wish = random.nextBoolean() ? Wish.FINISH : Wish.WITHDRAW;
                story.add(account -> site.close(account, mine, wish));
            }
            boolean given = random.nextBoolean();
            story.add(account -> site.say(account, mine, given));
            story.add(account -> site.did(Site.search(account, "id-" + mine, "baker " + mine)));
        }
        return story;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_order_and_any_repetition_ends_alike(long seed) {
        Random random = new Random(seed);
        List<Message> story = story(random);
        story.forEach(message -> message.accept("IN-ORDER"));
        String expected = site.known("IN-ORDER");

        for (int i = 0; i < ORDERS; i++) {
            String account = "SHUFFLED-" + i;
            shuffled(story, random).forEach(message -> message.accept(account));

            assertEquals(expected, site.known(account));
        }
    }

    private static List<Message> shuffled(List<Message> story, Random random) {
        List<Message> shuffled = new ArrayList<>(story);
        IntStream.range(0, 5).forEach(again -> shuffled.add(story.get(random.nextInt(story.size()))));
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Test
    void so_does_all_of_it_at_once() {
        List<Message> story = story(new Random(6));
        story.forEach(message -> message.accept("IN-ORDER"));

        for (int round = 0; round < 3; round++) {
            String account = "AT-ONCE-" + round;
            Helpdesk.atOnce(story.size(), i -> {
                story.get(i).accept(account);
                return i;
            });

            assertEquals(site.known("IN-ORDER"), site.known(account));
        }
    }

    /** Batches that overlap, in opposite orders: neither waits for the other for ever. */
    @Test
    void batches_of_the_same_accounts_do_not_get_in_each_others_way() {
        for (int round = 0; round < 3; round++) {
            int mine = round;
            Helpdesk.atOnce(
                    8,
                    i -> site.did(IntStream.range(0, 100)
                            .map(n -> i % 2 == 0 ? n : 99 - n)
                            .mapToObj(n -> Site.search("UJS-" + mine + "-" + n, "a" + i % 3, "x"))
                            .toArray(ActivityTold[]::new)));
        }

        Object all = helpdesk.with(entities ->
                entities.createNativeQuery("select count(*) from activity").getSingleResult());
        assertEquals(900L, all);
    }
}
