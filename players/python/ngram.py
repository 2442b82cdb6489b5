#!/usr/bin/python3
"""Answers with a sample of an n-gram model that learns from every word of the stream, its own among them.

The smallest honest stand-in for a language model. Absolute discounting, interpolated down to the single token; the samples
are drawn by a generator of random numbers that is seeded by the game, so that the same game gets the same answers.

    ./ngram.py --bootstrap localhost:9092
"""

import collections
import random

from refeed_player import Domain, play

ORDER = 3
DISCOUNT = 0.5
TRIES = 200
LONGEST = 200
START, END = "<s>", "</s>"


class NGram:
    """Counts of each token after the one, two, ... tokens before it."""

    def open(self, card):
        self.domain = Domain(card)
        self.after = collections.defaultdict(collections.Counter)
        self.taken = set()
        # What a player does must depend on the game alone: after a restart it says the same again.
        self.random = random.Random(card["game"].rpartition("/")[2])
        self.latest = None

    def answer(self, word):
        self.learn(word)
        answer = self.sample()
        self.taken.add(answer)
        return answer

    def learn(self, word):
        self.latest = word
        self.taken.add(word)
        tokens = [START] * (ORDER - 1) + self.domain.split(word) + [END]
        for place in range(ORDER - 1, len(tokens)):
            for length in range(ORDER):
                self.after[tuple(tokens[place - length:place])][tokens[place]] += 1

    def sample(self):
        """A new word if one comes up; else the last one drawn."""
        word = self.latest
        for _ in range(TRIES):
            drawn = self.draw()
            if self.domain.spells(drawn):
                word = drawn
                if word not in self.taken:
                    break
        return word

    def draw(self):
        tokens = [START] * (ORDER - 1)
        while len(tokens) < LONGEST:
            token = self.token(tuple(tokens[-(ORDER - 1):]))
            if token == END:
                break
            tokens.append(token)
        return self.domain.join(tokens[ORDER - 1:])

    def token(self, context):
        """Each count gives a bit of its weight to the model with one token less of context."""
        while context:
            counts = self.after.get(context)
            if counts:
                total = sum(counts.values())
                point = self.random.random() * total
                for token, count in counts.items():
                    point -= count - DISCOUNT
                    if point < 0:
                        return token
            context = context[1:]
        counts = self.after[()]
        return self.random.choices(list(counts), list(counts.values()))[0]


if __name__ == "__main__":
    play("ngram", NGram)
