#!/usr/bin/env node
/*
 * Answers with a sample of an n-gram model that learns from every word of the stream, its own among them.
 *
 * The smallest honest stand-in for a language model. Absolute discounting, interpolated down to the single token; the samples
 * are drawn by a generator of random numbers that is seeded by the game, so that the same game gets the same answers, and
 * those of the model in Python.
 *
 *     ./ngram.mjs --bootstrap localhost:9092
 */

import {createHash} from 'node:crypto';

import {Domain, play} from './refeed-player.mjs';

const ORDER = 3;
const DISCOUNT = 0.5;
const TRIES = 200;
const LONGEST = 200;
const START = '<s>';
const END = '</s>';

/** The Mersenne Twister, seeded by a text as Python seeds it. */
class Random {
  #state = new Uint32Array(624);
  #at = 624;

  constructor(text) {
    const bytes = Buffer.from(text);
    this.#seed(Random.#key(Buffer.concat([bytes, createHash('sha512').update(bytes).digest()])));
  }

  /** The digits, to the base of 2^32 and the least first, of the number that the bytes spell. */
  static #key(bytes) {
    const padded = Buffer.concat([Buffer.alloc((4 - (bytes.length % 4)) % 4), bytes]);
    const key = [];
    for (let at = padded.length - 4; at >= 0; at -= 4) {
      key.push(padded.readUInt32BE(at));
    }
    while (key.length > 1 && key[key.length - 1] === 0) {
      key.pop();
    }
    return key;
  }

  #seed(key) {
    const state = this.#state;
    state[0] = 19650218;
    for (let i = 1; i < 624; i++) {
      state[i] = Math.imul(1812433253, state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
    let i = 1;
    let j = 0;
    const mixed = (factor) => Math.imul(state[i - 1] ^ (state[i - 1] >>> 30), factor);
    const onward = () => {
      i++;
      if (i >= 624) {
        state[0] = state[623];
        i = 1;
      }
    };
    for (let k = Math.max(624, key.length); k > 0; k--) {
      state[i] = (state[i] ^ mixed(1664525)) + key[j] + j;
      onward();
      j = (j + 1) % key.length;
    }
    for (let k = 623; k > 0; k--) {
      state[i] = (state[i] ^ mixed(1566083941)) - i;
      onward();
    }
    state[0] = 0x80000000;
  }

  #bits() {
    const state = this.#state;
    if (this.#at === 624) {
      for (let k = 0; k < 624; k++) {
        const y = (state[k] & 0x80000000) | (state[(k + 1) % 624] & 0x7fffffff);
        state[k] = state[(k + 397) % 624] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
      }
      this.#at = 0;
    }
    let y = state[this.#at++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** A number from 0 on and below 1. */
  next() {
    const high = this.#bits() >>> 5;
    const low = this.#bits() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }
}

/** Counts of each token after the one, two, ... tokens before it. */
export class NGram {
  open(card) {
    this.domain = new Domain(card);
    this.after = new Map();
    this.taken = new Set();
    // What a player does must depend on the game alone: after a restart it says the same again.
    this.random = new Random(card.game.slice(card.game.lastIndexOf('/') + 1));
    this.latest = null;
  }

  answer(word) {
    this.learn(word);
    const answer = this.sample();
    this.taken.add(answer);
    return answer;
  }

  learn(word) {
    this.latest = word;
    this.taken.add(word);
    const tokens = [...Array(ORDER - 1).fill(START), ...this.domain.split(word), END];
    for (let place = ORDER - 1; place < tokens.length; place++) {
      for (let length = 0; length < ORDER; length++) {
        const context = JSON.stringify(tokens.slice(place - length, place));
        if (!this.after.has(context)) {
          this.after.set(context, new Map());
        }
        const counts = this.after.get(context);
        counts.set(tokens[place], (counts.get(tokens[place]) ?? 0) + 1);
      }
    }
  }

  /** A new word if one comes up; else the last one drawn. */
  sample() {
    let word = this.latest;
    for (let i = 0; i < TRIES; i++) {
      const drawn = this.draw();
      if (this.domain.spells(drawn)) {
        word = drawn;
        if (!this.taken.has(word)) {
          break;
        }
      }
    }
    return word;
  }

  draw() {
    const tokens = Array(ORDER - 1).fill(START);
    while (tokens.length < LONGEST) {
      const token = this.token(tokens.slice(-(ORDER - 1)));
      if (token === END) {
        break;
      }
      tokens.push(token);
    }
    return this.domain.join(tokens.slice(ORDER - 1));
  }

  /** Each count gives a bit of its weight to the model with one token less of context. */
  token(from) {
    for (let context = from; context.length > 0; context = context.slice(1)) {
      const counts = this.after.get(JSON.stringify(context));
      if (counts) {
        let point = this.random.next() * sum(counts);
        for (const [token, count] of counts) {
          point -= count - DISCOUNT;
          if (point < 0) {
            return token;
          }
        }
      }
    }
    const counts = this.after.get('[]');
    const point = this.random.next() * sum(counts);
    let reached = 0;
    let latest;
    for (const [token, count] of counts) {
      reached += count;
      latest = token;
      if (point < reached) {
        break;
      }
    }
    return latest;
  }
}

function sum(counts) {
  let total = 0;
  for (const count of counts.values()) {
    total += count;
  }
  return total;
}

play('ngram', NGram);
