#!/usr/bin/env node
/*
 * Answers with the likeliest word that it has neither read nor said, by how often one token followed another so far.
 *
 * A bigram model with greedy search: real, small, and quick to drown in what it says itself. Run it as it stands:
 *
 *     ./most-frequent.mjs --bootstrap localhost:9092
 */

import {Domain, play} from './refeed-player.mjs';

// How far to search; a language that is used up has no new word however long one looks.
const EFFORT = 20_000;

// What a token weighs that never followed the one before it.
const NEVER_SEEN = 0.001;
const END = null;

/** The least entry first: by cost, and by age where costs are the same. */
class Heap {
  #entries = [];

  static #before(one, other) {
    return one.cost < other.cost || (one.cost === other.cost && one.age < other.age);
  }

  push(entry) {
    const entries = this.#entries;
    let at = entries.length;
    while (at > 0 && Heap.#before(entry, entries[(at - 1) >> 1])) {
      entries[at] = entries[(at - 1) >> 1];
      at = (at - 1) >> 1;
    }
    entries[at] = entry;
  }

  pop() {
    const entries = this.#entries;
    const least = entries[0];
    const last = entries.pop();
    if (entries.length > 0) {
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child + 1 < entries.length && Heap.#before(entries[child + 1], entries[child])) {
          child++;
        }
        if (child >= entries.length || !Heap.#before(entries[child], last)) {
          break;
        }
        entries[at] = entries[child];
        at = child;
      }
      entries[at] = last;
    }
    return least;
  }
}

/** Counts, for each token, what came next; null stands for the beginning and the end of a word. */
export class MostFrequent {
  open(card) {
    this.domain = new Domain(card);
    this.tokens = [...(this.domain.tokens ?? '0123456789'), END];
    this.next = new Map();
    this.taken = new Set();
  }

  answer(word) {
    this.learn(word);
    const answer = this.likeliest(word);
    this.taken.add(answer);
    return answer;
  }

  recall(word, answer) {
    this.learn(word);
    this.taken.add(answer);
  }

  learn(word) {
    this.taken.add(word);
    let before = null;
    for (const token of [...this.domain.split(word), END]) {
      if (!this.next.has(before)) {
        this.next.set(before, new Map());
      }
      const counts = this.next.get(before);
      counts.set(token, (counts.get(token) ?? 0) + 1);
      before = token;
    }
  }

  /** Best first: whatever is taken from the heap is no less likely than what is taken later. */
  likeliest(otherwise) {
    const heap = new Heap();
    heap.push({cost: 0, age: 0, tokens: []});
    let pushed = 0;
    for (let i = 0; i < EFFORT; i++) {
      const {cost, tokens} = heap.pop();
      const latest = tokens.length > 0 ? tokens[tokens.length - 1] : null;
      if (tokens.length > 0 && latest === END) {
        const word = this.domain.join(tokens.slice(0, -1));
        if (!this.taken.has(word) && this.domain.spells(word)) {
          return word;
        }
        continue;
      }
      const counts = this.next.get(latest) ?? new Map();
      const seen = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const total = seen + NEVER_SEEN * this.tokens.length;
      for (const token of this.tokens) {
        pushed++;
        const weight = (counts.get(token) ?? 0) + NEVER_SEEN;
        heap.push({cost: cost - Math.log(weight / total), age: pushed, tokens: [...tokens, token]});
      }
    }
    return otherwise;
  }
}

play('most-frequent', MostFrequent);
