"""Scores the words of Refeed's streams, as an ordinary Kafka client: how likely is it that a word was fed back?

    from refeed_detector import watch

    class Mine:                        # one object for each game
        def open(self, card):          # optional: what players may know of the game
            self.seen = set()
        def score(self, word):         # called once for each word, in order; from 0 (no) to 1 (fed back)
            again = word in self.seen
            self.seen.add(word)
            return 1 if again else 0

    watch("mine", Mine)

In place of a class there may be a function score(word). A game is watched if an experiment lists the detector by its name:
detectors: [{kind: external, name: mine}]. See README.md beside this file, where refeed_player.py must lie, too.
"""

import argparse
import collections
import inspect
import json
import logging
import signal
import sys
import time

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, KafkaException, Producer, TopicPartition

from refeed_player import client_settings

log = logging.getLogger("refeed")

TOPICS = ("games", "stream")

# Words of games whose card has not come; more than this is no delay any more.
MOST_HELD = 100_000

# Verdicts wait for scores a few seconds. What ended longer ago needs none.
LATE_SECONDS = 120


class _Game:
    def __init__(self, card):
        self.card = card
        self.model = None
        self.words = collections.deque()
        self.rounds = 0
        self.failed = False
        self.ended = None


class _Detector:
    def __init__(self, name, model, options):
        self.name = name
        self.model = model
        self.prefix = options.prefix
        self.stopped = False
        self.trouble = None
        self.games = {}
        self.foreign = set()
        self.held = collections.OrderedDict()
        self.held_words = 0
        self.scored = 0
        settings = client_settings(options)
        # Not idempotent, as in a player: of several scores for a word the first counts.
        self.producer = Producer({
            "linger.ms": 5, "acks": "all", "max.in.flight.requests.per.connection": 1, **settings})
        settings.pop("partitioner", None)
        self.consumer = Consumer({
            "fetch.wait.max.ms": 500, **settings,
            "group.id": f"{options.prefix}detector-{name}",
            "auto.offset.reset": "earliest", "enable.auto.commit": False, "enable.partition.eof": True,
            "isolation.level": "read_committed"})

    # -- records

    def take(self, message):
        place = (message.partition(), message.key())
        topic = message.topic()[len(self.prefix):]
        if topic == "games" and message.value() is None:
            # Whoever cleans the broker removes a game by taking its card back.
            self.games.pop(place, None)
            self.foreign.discard(place)
            return
        try:
            value = json.loads(message.value())
            if topic == "games":
                self.card(place, value)
            elif place in self.games:
                self.word(self.games[place], value, message.timestamp()[1])
            elif place not in self.foreign:
                self.hold(place, value, message.timestamp()[1])
        except (ValueError, TypeError, KeyError, AttributeError) as fault:
            log.warning("skipped %s-%d@%d, which cannot be read: %r", message.topic(), message.partition(),
                        message.offset(), fault)
            return
        if not self.unread:
            self.go_on(place)

    def card(self, place, card):
        held = self.held.pop(place, ())
        self.held_words -= len(held)
        if self.name not in card.get("detectors", ()):
            self.foreign.add(place)
        elif place not in self.games:
            game = self.games[place] = _Game(card)
            for value, at in held:
                self.word(game, value, at)

    def hold(self, place, value, at):
        self.held.setdefault(place, []).append((value, at))
        self.held_words += 1
        while self.held_words > MOST_HELD:
            (_, key), dropped = self.held.popitem(last=False)
            self.held_words -= len(dropped)
            log.warning("dropped %d records of %s: its card has not come", len(dropped), key)

    @staticmethod
    def word(game, value, at):
        if value.get("end"):
            game.ended = at / 1000
        elif value["round"] == game.rounds + 1:
            game.rounds += 1
            game.words.append((value["round"], value["word"]))

    # -- scores

    def go_on(self, place):
        game = self.games.get(place)
        if game is None:
            return
        if game.ended is not None and time.time() - game.ended > LATE_SECONDS:
            game.words.clear()
        while game.words and not game.failed:
            round_, word = game.words.popleft()
            try:
                if game.model is None:
                    game.model = self.opened(game.card)
                score = float(game.model.score(word))
                if not 0 <= score <= 1:
                    raise ValueError(f"expected a score from 0 to 1, found {score!r}")
            except Exception:
                log.exception("game %s, round %d: the detector failed; it says no more of this game",
                              game.card["game"], round_)
                game.failed = True
                break
            self.send(place, {"game": game.card["game"], "round": round_, "detector": self.name, "score": score})
        if game.ended is not None:
            self.games.pop(place)
            self.foreign.add(place)

    def opened(self, card):
        model = self.model() if inspect.isclass(self.model) else _Function(self.model)
        if hasattr(model, "open"):
            model.open(card)
        return model

    def send(self, place, record):
        partition, key = place
        value = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()
        while True:
            try:
                # The partition that the word came from; other clients may hash the key to another one.
                self.producer.produce(self.prefix + "suspicions", value, key, partition, on_delivery=self.delivered)
                self.producer.poll(0)
                self.scored += 1
                return
            except BufferError:
                self.producer.poll(0.1)

    @staticmethod
    def delivered(fault, message):
        if fault:
            log.error("a score did not reach %s-%d: %s", message.topic(), message.partition(), fault)

    # -- the loop

    def run(self):
        counts = self.partitions([self.prefix + topic for topic in TOPICS])
        parts = [TopicPartition(topic, part, OFFSET_BEGINNING) for topic in counts for part in range(counts[topic])]
        self.unread = {(part.topic, part.partition) for part in parts}
        if not self.stopped:
            self.consumer.assign(parts)
        while not self.stopped:
            message = self.consumer.poll(0.5)
            self.producer.poll(0)
            if message is None:
                continue
            if message.error() is None:
                self.take(message)
            elif message.error().code() == KafkaError._PARTITION_EOF:
                self.at_end(message)
            elif message.error().fatal():
                raise KafkaException(message.error())
            elif message.error().str() != self.trouble:
                # A right that is missing may be given yet; the client goes on trying.
                self.trouble = message.error().str()
                log.warning("%s", self.trouble)
        self.producer.flush(10)
        self.consumer.close()
        log.info("stopped after %d scores", self.scored)

    def at_end(self, message):
        """A partition was read to where it ends now."""
        if self.unread:
            self.unread.discard((message.topic(), message.partition()))
            if not self.unread:
                log.info("ready: %d games are known", len(self.games))
                for place in list(self.games):
                    self.go_on(place)

    def partitions(self, names):
        """How many each topic has; waits for the broker and for the topics, which a run makes."""
        said = None
        while not self.stopped:
            try:
                topics = self.consumer.list_topics(timeout=5).topics
                missing = [name for name in names if name not in topics or topics[name].error]
                if not missing:
                    return {name: len(topics[name].partitions) for name in names}
                reason = f"there is no topic {missing[0]} yet, or no right to see it"
            except KafkaException as fault:
                reason = fault.args[0].str()
            if reason != said:
                log.info("waiting: %s", reason)
                said = reason
            time.sleep(0.2)
        return {}

    def stop(self, *_):
        self.stopped = True


class _Function:
    """A detector that is just a function."""

    def __init__(self, score):
        self.score = score


def watch(detector, model, arguments=None):
    """Watches all games that list a detector, until Ctrl-C or a signal. Where the broker is says the command line.

    detector: the name that experiments give: detectors: [{kind: external, name: NAME}]
    model: a class with score(word), one object of which watches one game, or a function score(word)
    """
    parser = argparse.ArgumentParser(description=f"Scores words as detector {detector} on a Kafka broker.")
    parser.add_argument("--bootstrap", metavar="HOST:PORT", help="where the broker listens")
    parser.add_argument("--client-config", metavar="FILE", help="Kafka client properties, such as those of a login")
    parser.add_argument("--prefix", default="refeed.", help="the prefix of all topics; %(default)s unless given")
    parser.add_argument("--detector", default=detector, metavar="NAME", help="watch under this name; %(default)s unless given")
    options = parser.parse_args(arguments)
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format=f"{options.detector}: %(message)s")
    running = _Detector(options.detector, model, options)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, running.stop)
    try:
        running.run()
    except KafkaException as fault:
        sys.exit(f"{options.detector}: {fault.args[0].str()}")
