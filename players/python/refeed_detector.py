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
import logging
import sys
import time

from refeed_player import Client

log = logging.getLogger("refeed")

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


class _Detector(Client):
    topics = ("games", "stream")
    output = "suspicions"
    noun = "score"
    method = "score"

    def __init__(self, name, model, options):
        super().__init__(name, model, options, f"{options.prefix}detector-{name}", {"linger.ms": 5}, {})

    def wants(self, card):
        return self.name in card.get("detectors", ())

    def game(self, card):
        return _Game(card)

    def record(self, game, topic, value, at):
        if value.get("end"):
            game.ended = at
        elif value["round"] == game.rounds + 1:
            game.rounds += 1
            game.words.append((value["round"], value["word"]))

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
            self.said += 1
        if game.ended is not None:
            self.games.pop(place)
            self.foreign.add(place)

    def at_end(self, message):
        if self.unread:
            self.unread.discard((message.topic(), message.partition()))
            if not self.unread:
                log.info("ready: %d games are known", len(self.games))
                for place in list(self.games):
                    self.go_on(place)


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
    _Detector(options.detector, model, options).until_stopped()
