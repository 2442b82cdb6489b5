package io.refeed.testbed.run;

import io.refeed.game.Game;
import io.refeed.game.NamedTargets;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Truth;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.PlannedGame;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * One game as it is made known on the topics.
 *
 * @param planned the game
 * @param card what players may know
 * @param truth what they must not know
 */
public record Announcement(PlannedGame planned, Card card, Truth truth) {
    private static final int RANDOM_BITS = 40;

    /** The game's name on the wire. */
    public String wireName() {
        return card.game();
    }

    /** The announcements of a run that begins now, in the order of the experiment. */
    public static List<Announcement> of(Experiment experiment, boolean diagnostics, boolean measures) {
        // Two runs on one broker must not share a name, and the name must tell a player nothing.
        String run = "r" + Long.toString(new SecureRandom().nextLong(1L << RANDOM_BITS), Character.MAX_RADIX);
        List<Announcement> announcements = new ArrayList<>();
        for (PlannedGame planned : experiment.games()) {
            String name = run + "/" + (announcements.size() + 1);
            announcements.add(of(planned, name, experiment.name(), diagnostics, measures));
        }
        return announcements;
    }

    private static Announcement of(
            PlannedGame planned, String name, String experiment, boolean diagnostics, boolean measures) {
        Game game = planned.game();
        String player = game.generator().player();
        Card card = new Card(
                name,
                player == null ? Card.BUNDLED : player,
                game.setting().domain().form(),
                game.description().hypotheses(),
                game.setting().mode(),
                game.setting().rounds(),
                game.pacing(),
                game.description().generator(),
                game.description().defences(),
                game.detectors().names(),
                game.description().detectors(),
                diagnostics,
                game.adversary().writesClass() ? game.adversary().questions() : 0);
        List<NamedTargets.Named> targets =
                game.target() == null ? List.of() : List.of(NamedTargets.Named.of(game.target()));
        Truth truth = new Truth(
                name,
                game.id(),
                experiment,
                targets,
                game.target() != null,
                game.description().adversary(),
                game.seed(),
                null,
                game.patience(),
                measures);
        return new Announcement(planned, card, truth);
    }

    /**
     * Makes games known. A truth is sent when the card of its game is there: to an auditor, which may read the truth and then
     * search the cards in the same moment, a game without a card is none.
     *
     * @throws RunException if the broker does not take them
     */
    public static void send(List<Announcement> announcements, Connection connection) {
        try (KafkaProducer<byte[], byte[]> producer = connection.producer("refeed-run")) {
            MessageCodec<Card> cards = MessageCodec.cards();
            send(announcements, producer, connection.name(Topic.GAMES), each -> cards.encode(each.card));
            MessageCodec<Truth> truths = MessageCodec.truth();
            send(announcements, producer, connection.name(Topic.TRUTH), each -> truths.encode(each.truth));
        }
    }

    private static void send(
            List<Announcement> announcements,
            KafkaProducer<byte[], byte[]> producer,
            String topic,
            Function<Announcement, byte[]> value) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Announcement each : announcements) {
            sent.add(producer.send(new ProducerRecord<>(topic, MessageCodec.key(each.wireName()), value.apply(each))));
        }
        await(sent, producer);
    }

    private static void await(List<Future<RecordMetadata>> sent, KafkaProducer<byte[], byte[]> producer) {
        try {
            for (Future<RecordMetadata> future : sent) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new RunException(
                    "the games could not be announced: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            // Otherwise it would be closed when the broker has taken everything, or two minutes later.
            producer.close(Duration.ZERO);
            Thread.currentThread().interrupt();
            throw new RunException("interrupted while the games were announced");
        }
    }
}
