#!/usr/bin/python3
"""Answers with the likeliest word that it has neither read nor said, by how often one token followed another so far.

A bigram model with greedy search: real, small, and quick to drown in what it says itself. Run it as it stands:

    ./most_frequent.py --bootstrap localhost:9092
"""

import collections
import heapq
import math

from refeed_player import Domain, play

# How far to search; a language that is used up has no new word however long one looks.
EFFORT = 20_000

# What a token weighs that never followed the one before it.
NEVER_SEEN = 0.001
END = None


class MostFrequent:
    """Counts, for each token, what came next; None stands for the beginning and the end of a word."""

    def open(self, card):
        self.domain = Domain(card)
        self.tokens = (self.domain.tokens or list("0123456789")) + [END]
        self.next = collections.defaultdict(collections.Counter)
        self.taken = set()

    def answer(self, word):
        self.learn(word)
        answer = self.likeliest(word)
        self.taken.add(answer)
        return answer

    def recall(self, word, answer):
        self.learn(word)
        self.taken.add(answer)

    def learn(self, word):
        self.taken.add(word)
        before = None
        for token in self.domain.split(word) + [END]:
            self.next[before][token] += 1
            before = token

    def likeliest(self, otherwise):
        """Best first: whatever is taken from the heap is no less likely than what is taken later."""
        heap = [(0.0, 0, ())]
        pushed = 0
        for _ in range(EFFORT):
            if not heap:
                break
            cost, _, tokens = heapq.heappop(heap)
            if tokens and tokens[-1] is END:
                word = self.domain.join(tokens[:-1])
                if word not in self.taken and self.domain.spells(word):
                    return word
                continue
            counts = self.next[tokens[-1] if tokens else None]
            total = sum(counts.values()) + NEVER_SEEN * len(self.tokens)
            for token in self.tokens:
                pushed += 1
                weight = counts[token] + NEVER_SEEN
                heapq.heappush(heap, (cost - math.log(weight / total), pushed, tokens + (token,)))
        return otherwise


if __name__ == "__main__":
    play("most-frequent", MostFrequent)
