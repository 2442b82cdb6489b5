#!/usr/bin/env python3
"""A stand-in for a language model, to try `refeed llm` without one: an endpoint for chats like OpenAI's.

It reads the examples in the standard prompt, counts which word follows which, and says the likeliest sentence that it has
neither read nor said. It needs nothing but Python.

    players/llm/stand_in.py 8000
"""
import collections
import heapq
import http.server
import json
import math
import sys


def answer(prompt):
    """What it says: the likeliest new sentence under a bigram model of the examples."""
    parts = prompt.split("\n\n")
    examples, said = (set(parts[i].split("\n")) - {"(nothing yet)"} for i in (2, 4))
    counts = collections.defaultdict(collections.Counter)
    for sentence in examples:
        words = ["", *sentence.split(), ""]  # nothing stands before the first word, and after the last
        for one, other in zip(words, words[1:]):
            counts[one][other] += 1
    paths = [(0.0, ())]
    while paths:
        cost, words = heapq.heappop(paths)
        if words and not words[-1]:
            sentence = " ".join(words[:-1])
            if sentence not in examples | said:
                return sentence
            continue
        if len(words) > 30:
            break
        follow = counts[words[-1] if words else ""]
        for word, count in follow.items():
            heapq.heappush(paths, (cost - math.log(count / sum(follow.values())), words + (word,)))
    return min(examples)


class Chat(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        prompt = asked["messages"][-1]["content"]
        text = answer(prompt)
        tokens = [len(prompt.split()), len(text.split())]
        body = json.dumps({
            "id": "1", "object": "chat.completion", "created": 1, "model": asked["model"],
            "choices": [{"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": tokens[0], "completion_tokens": tokens[1], "total_tokens": sum(tokens)},
        }).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Chat).serve_forever()
