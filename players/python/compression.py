#!/usr/bin/python3
"""A small detector: what a compressor that has read the stream finds easy, it has probably read before."""

import zlib

from refeed_detector import watch

# What a compressor of this kind looks back on.
WINDOW = 32_000


class Compression:
    """Scores a word by the share of its bytes that the words before save."""

    def open(self, card):
        self.read = b""

    def score(self, word):
        line = word.encode() + b"\n"
        alone = self.size(line)
        together = self.size(self.read + line) - self.size(self.read)
        self.read = (self.read + line)[-WINDOW:]
        return min(1.0, max(0.0, 1 - together / alone))

    @staticmethod
    def size(text):
        return len(zlib.compress(text, 9))


if __name__ == "__main__":
    watch("compression", Compression)
