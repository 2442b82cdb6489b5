"""Plays games of Refeed, a testbed for generators that read their own output, as an ordinary Kafka client.

    from refeed_player import play

    class Mine:                        # one object for each game
        def open(self, card):          # optional: what a player may know of the game
            self.seen = set()
        def answer(self, word):        # a new word of the language that the stream enumerates
            ...
            return "the cat sleeps"

    play("mine", Mine)

In place of a class there may be a function answer(word). A word is a str, in every domain; an int is taken for its decimal
spelling. In a game that wants hypotheses the answer is the name of one. See README.md beside this file.

Needs the package confluent-kafka, of any version from 1.7 on (Debian: python3-confluent-kafka).
"""

import argparse
import collections
import inspect
import json
import logging
import re
import signal
import sys
import time

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, KafkaException, Producer, TopicPartition, libversion

log = logging.getLogger("refeed")

PROTOCOL = 1

# Records of games whose card has not come; more than this is no delay any more.
MOST_HELD = 100_000

# Versions of librdkafka before this one log in by SCRAM in a way that brokers refuse (its pull request 4895).
SCRAM_WORKS = 0x020601FF


class Resign(Exception):
    """Raised by answer(): the player gives this game up, and says why."""


class Answer:
    """An answer that comes with what went on inside, a dict, for those who watch the game."""

    def __init__(self, word, diagnostics=None):
        self.word = word
        self.diagnostics = diagnostics


class Domain:
    """How the words of a game are spelled, and what they are made of: digits, letters, or the tokens of sentences."""

    NUMBERS = {
        "naturals": re.compile("[1-9][0-9]*"),
        "integers": re.compile("0|-?[1-9][0-9]*"),
        "marked": re.compile("0|-?[1-9][0-9]*|[*][1-9][0-9]*"),
    }

    def __init__(self, card):
        domain = card["domain"]
        self.tokens = None
        self._pattern = None
        self._blank = ""
        if isinstance(domain, dict):
            self.tokens = list(domain["sentences"])
            self._blank = " "
        elif domain.startswith("strings:"):
            self.tokens = list(domain[len("strings:"):])
        else:
            self._pattern = self.NUMBERS[domain]

    def split(self, word):
        """The tokens of a word."""
        return (word.split(" ") if word else []) if self._blank else list(word)

    def join(self, tokens):
        """The word of some tokens."""
        return self._blank.join(tokens)

    def spells(self, word):
        """Whether this is how the domain spells one of its words."""
        if self._pattern:
            return self._pattern.fullmatch(word) is not None
        return all(token in self.tokens for token in self.split(word))


class _Game:
    """What the topics say of one game: the words not yet looked at, and the answers found there."""

    def __init__(self, card):
        self.card = card
        self.words = collections.deque()
        self.known = collections.deque()
        self.last_known = 0
        self.last_word = 0
        self.model = None
        self.over = False

    def word(self, value):
        # A word may come twice; another under the same round does not count.
        if value["round"] == self.last_word + 1:
            self.last_word += 1
            self.words.append(value)

    def output(self, value):
        # The first answer to round 1; behind it the first to round 2; and so on. Anything else does not count.
        if value.get("round") == self.last_known + 1 and ("word" in value or "hypothesis" in value):
            self.last_known += 1
            self.known.append(value.get("word", value.get("hypothesis")))


class Client:
    """What a player and a detector have in common: reads cards and records game by game, holds back what comes before its card, and
    says something to the words, on the partition that they came from."""

    # What a subclass says of itself: the topics that it reads, the one that it writes, what it calls one of its records, and
    # what a model that is just a function does.
    topics = ()
    output = None
    noun = None
    method = None

    def __init__(self, name, model, options, group, producer, consumer):
        self.name = name
        self.model = model
        self.prefix = options.prefix
        self.stopped = False
        self.trouble = None
        self.said = 0
        settings = client_settings(options)
        # Not idempotent: an idempotent producer that comes before its rights do is lost for good, and what arrives twice is
        # ignored. One request at a time keeps the order.
        self.producer = Producer({
            "acks": "all", "max.in.flight.requests.per.connection": 1, **producer, **settings})
        settings.pop("partitioner", None)
        self.consumer = Consumer({
            # Games of one that was killed go to the others, or to the next of its group, in seconds and not in most of a minute.
            "session.timeout.ms": 6000, "heartbeat.interval.ms": 2000,
            "fetch.wait.max.ms": 500, **consumer, **settings, "group.id": group, "auto.offset.reset": "earliest",
            "enable.auto.commit": False, "enable.partition.eof": True, "isolation.level": "read_committed"})
        self.forget_everything([])

    def forget_everything(self, partitions):
        self.games = {}
        self.foreign = set()
        self.held = collections.OrderedDict()
        self.held_records = 0
        self.unread = {(part.topic, part.partition) for part in partitions}

    # -- what a subclass does

    def wants(self, card):
        """Whether a game is to be followed."""
        raise NotImplementedError

    def game(self, card):
        """What is kept of a game."""
        raise NotImplementedError

    def record(self, game, topic, value, at):
        """Takes a record of a game; at is its time, in seconds."""
        raise NotImplementedError

    def go_on(self, place):
        """Says what there is to say in a game."""
        raise NotImplementedError

    def at_end(self, message):
        """A partition was read to where it ends now."""
        raise NotImplementedError

    def begin(self, consumer, partitions):
        """Starts anew with these partitions."""
        self.forget_everything(partitions)
        consumer.assign([TopicPartition(part.topic, part.partition, OFFSET_BEGINNING) for part in partitions])

    # -- records

    def take(self, message):
        place = (message.partition(), message.key())
        topic = message.topic()[len(self.prefix):]
        at = message.timestamp()[1] / 1000
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
                self.record(self.games[place], topic, value, at)
            elif place not in self.foreign:
                self.hold(place, topic, value, at)
        except (ValueError, TypeError, KeyError, AttributeError) as fault:
            log.warning("skipped %s-%d@%d, which cannot be read: %r", message.topic(), message.partition(),
                        message.offset(), fault)
            return
        if not self.unread:
            self.go_on(place)

    def card(self, place, card):
        held = self.held.pop(place, ())
        self.held_records -= len(held)
        if not self.wants(card):
            self.foreign.add(place)
            return
        if card.get("protocol", PROTOCOL) > PROTOCOL:
            log.warning("game %s speaks protocol %s, this program %d", card["game"], card["protocol"], PROTOCOL)
        if place not in self.games:
            self.games[place] = self.game(card)
            for topic, value, at in held:
                self.record(self.games[place], topic, value, at)

    def hold(self, place, topic, value, at):
        self.held.setdefault(place, []).append((topic, value, at))
        self.held_records += 1
        while self.held_records > MOST_HELD:
            (_, key), dropped = self.held.popitem(last=False)
            self.held_records -= len(dropped)
            log.warning("dropped %d records of %s: its card has not come", len(dropped), key)

    def opened(self, card):
        model = self.model() if inspect.isclass(self.model) else _Function(self.method, self.model)
        if hasattr(model, "open"):
            model.open(card)
        return model

    def send(self, place, record):
        partition, key = place
        value = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()
        while True:
            try:
                # The partition that the word came from; other clients may hash the key to another one.
                self.producer.produce(self.prefix + self.output, value, key, partition, on_delivery=self.delivered)
                self.producer.poll(0)
                return
            except BufferError:
                self.producer.poll(0.1)

    def delivered(self, fault, message):
        if fault:
            log.error("one %s did not reach %s-%d: %s", self.noun, message.topic(), message.partition(), fault)

    # -- the loop

    def start(self, names, counts):
        if not self.stopped:
            self.begin(self.consumer, [TopicPartition(name, part) for name in names for part in range(counts[name])])

    def run(self):
        names = [self.prefix + topic for topic in self.topics]
        self.start(names, self.partitions(names))
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
        log.info("stopped after %d %ss", self.said, self.noun)

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

    def until_stopped(self):
        """Runs until Ctrl-C or a signal."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self.stop)
        try:
            self.run()
        except KafkaException as fault:
            sys.exit(f"{self.name}: {fault.args[0].str()}")


class _Function:
    """A model that is just a function."""

    def __init__(self, method, function):
        setattr(self, method, function)


class _Player(Client):
    topics = ("games", "stream", "outputs")
    output = "outputs"
    noun = "answer"
    method = "answer"

    def __init__(self, name, model, options):
        self.group = options.group
        super().__init__(name, model, options, options.group or f"{options.prefix}generator",
                         {"linger.ms": 0, "socket.nagle.disable": True},
                         {"socket.nagle.disable": True, "partition.assignment.strategy": "range"})

    # -- from the beginning of the topics to where they end now, and answer nothing yet

    def start(self, names, counts):
        if self.group:
            self.consumer.subscribe(names, on_assign=self.begin)
        else:
            super().start(names, counts)

    def begin(self, consumer, partitions):
        """Starts anew with these partitions: first the cards, then all else."""
        super().begin(consumer, partitions)
        self.assigned = partitions
        consumer.pause(self.parts_of("stream") + self.parts_of("outputs"))
        log.info("reading what there is on %d partitions", len(self.parts_of("stream")))

    def parts_of(self, topic):
        return [TopicPartition(part.topic, part.partition) for part in self.assigned if part.topic == self.prefix + topic]

    def at_end(self, message):
        before = self.reading()
        self.unread.discard((message.topic(), message.partition()))
        if before == "games" and self.reading() != "games":
            self.consumer.resume(self.parts_of("stream") + self.parts_of("outputs"))
        if before and not self.reading():
            self.consumer.pause(self.parts_of("outputs"))
            mine = [game for game in self.games.values() if not game.over]
            log.info("ready: %d games are on", len(mine))
            for place in list(self.games):
                self.go_on(place)

    def reading(self):
        """What is still being read: the cards, the rest, or nothing."""
        if any(topic == self.prefix + "games" for topic, _ in self.unread):
            return "games"
        return "the rest" if self.unread else None

    # -- records

    def wants(self, card):
        return card["player"] == self.name

    def game(self, card):
        return _Game(card)

    def record(self, game, topic, value, at):
        if topic == "outputs":
            game.output(value)
        elif value.get("end"):
            game.over = True
            game.words.clear()
            game.model = None
        elif not game.over:
            game.word(value)

    # -- answers

    def go_on(self, place):
        game = self.games.get(place)
        while game and game.words and not game.over:
            value = game.words.popleft()
            try:
                self.turn(place, game, value)
            except Resign as reason:
                self.resign(place, game, value["round"], str(reason))
            except Exception as fault:
                log.exception("game %s, round %d: the model failed", game.card["game"], value["round"])
                self.resign(place, game, value["round"], f"the model failed: {fault!r}")

    def turn(self, place, game, value):
        if game.model is None:
            game.model = self.opened(game.card)
        if game.known:
            self.recall(game, value["word"], game.known.popleft())
            return
        answer = game.model.answer(value["word"])
        diagnostics = answer.diagnostics if isinstance(answer, Answer) else None
        answer = answer.word if isinstance(answer, Answer) else answer
        if isinstance(answer, int) and not isinstance(answer, bool):
            answer = str(answer)
        if not isinstance(answer, str):
            raise TypeError(f"expected a str as the answer to {value['word']!r}, found {answer!r}")
        record = {"game": game.card["game"], "round": value["round"]}
        record["hypothesis" if game.card.get("mode") == "proper" else "word"] = answer
        if diagnostics is not None:
            record["diagnostics"] = diagnostics
        self.send(place, record)
        self.said += 1

    @staticmethod
    def recall(game, word, answer):
        """An answer that was given before the player was started again: the model gets its state back, nothing is sent."""
        if hasattr(game.model, "recall"):
            game.model.recall(word, answer)
        else:
            game.model.answer(word)

    def resign(self, place, game, round_, why):
        log.warning("game %s, round %d: resigned: %s", game.card["game"], round_, why)
        self.send(place, {"game": game.card["game"], "round": round_, "resigned": why[:1000]})
        game.over = True
        game.words.clear()
        game.model = None


def client_settings(options):
    """What a properties file says, in the words of librdkafka, whether it was written for it or for Java."""
    settings = {}
    if options.client_config:
        with open(options.client_config, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                line = line.strip()
                if not line or line[0] in "#!":
                    continue
                key, equals, value = line.partition("=")
                if not equals:
                    sys.exit(f"{options.client_config}, line {number}: expected KEY=VALUE, found {line!r}")
                settings[key.strip()] = value.strip()
    login = settings.pop("sasl.jaas.config", None)
    if login:
        settings.update({"sasl." + key: value for key, value in re.findall(r'(username|password)="([^"]*)"', login)})
    mechanism = settings.pop("sasl.mechanism", None) or settings.pop("sasl.mechanisms", None)
    if mechanism:
        if mechanism.startswith("SCRAM") and libversion()[1] < SCRAM_WORKS:
            log.info("librdkafka %s gets SCRAM wrong: logging in by PLAIN", libversion()[0])
            mechanism = "PLAIN"
        settings["sasl.mechanisms"] = mechanism
    if options.bootstrap:
        settings["bootstrap.servers"] = options.bootstrap
    if "bootstrap.servers" not in settings:
        sys.exit("expected --bootstrap HOST:PORT, or bootstrap.servers in --client-config FILE")
    return settings


def play(player, model, arguments=None):
    """Plays all games of a player, until Ctrl-C or a signal. What the command line says of the broker is taken from there.

    player: the name that experiments give: generator: {kind: external, player: NAME}
    model: a class with answer(word), one object of which plays one game, or a function answer(word)
    """
    parser = argparse.ArgumentParser(description=f"Plays the games of player {player} on a Kafka broker.")
    parser.add_argument("--bootstrap", metavar="HOST:PORT", help="where the broker listens")
    parser.add_argument("--client-config", metavar="FILE", help="Kafka client properties, such as those of a login")
    parser.add_argument("--prefix", default="refeed.", help="the prefix of all topics; %(default)s unless given")
    parser.add_argument("--player", default=player, metavar="NAME", help="play under this name; %(default)s unless given")
    parser.add_argument("--group", metavar="NAME", help="share the games with others of this consumer group; else play all")
    options = parser.parse_args(arguments)
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format=f"{options.player}: %(message)s")
    _Player(options.player, model, options).until_stopped()
