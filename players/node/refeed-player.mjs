/*
 * Plays games of Refeed, a testbed for generators that read their own output, as an ordinary Kafka client.
 *
 *     import {play} from './refeed-player.mjs';
 *
 *     class Mine {                     // one object for each game
 *       open(card) {                   // optional: what a player may know of the game
 *         this.seen = new Set();
 *       }
 *       answer(word) {                 // a new word of the language that the stream enumerates
 *         return 'the cat sleeps';
 *       }
 *     }
 *
 *     play('mine', Mine);
 *
 * In place of a class there may be a function answer(word); both may return a promise. A word is a string, in every domain; a
 * whole number is taken for its decimal spelling. In a game that wants hypotheses the answer is the name of one. See README.md
 * beside this file.
 *
 * Needs Node 18 or later and the package @confluentinc/kafka-javascript.
 */

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {setTimeout as sleep} from 'node:timers/promises';
import {parseArgs} from 'node:util';

// Found beside this file, above it, or in a directory that NODE_PATH names.
const Kafka = createRequire(import.meta.url)('@confluentinc/kafka-javascript');

const PROTOCOL = 1;
const TOPICS = ['games', 'stream', 'outputs'];

// Words of games whose card has not come; more than this is no delay any more.
const MOST_HELD = 100_000;

const BEGINNING = -2;
const BATCH = 500;

/** Thrown by answer(): the player gives this game up, and says why. */
export class Resign extends Error {}

/** An answer that comes with what went on inside, an object, for those who watch the game. */
export class Answer {
  constructor(word, diagnostics) {
    this.word = word;
    this.diagnostics = diagnostics;
  }
}

/** How the words of a game are spelled, and what they are made of: digits, letters, or the tokens of sentences. */
export class Domain {
  static NUMBERS = {
    naturals: /^[1-9][0-9]*$/,
    integers: /^(0|-?[1-9][0-9]*)$/,
    marked: /^(0|-?[1-9][0-9]*|[*][1-9][0-9]*)$/,
  };

  #blank = '';
  #pattern;

  constructor(card) {
    const domain = card.domain;
    this.tokens = null;
    if (typeof domain === 'object') {
      this.tokens = [...domain.sentences];
      this.#blank = ' ';
    } else if (domain.startsWith('strings:')) {
      this.tokens = [...domain.slice('strings:'.length)];
    } else {
      this.#pattern = Domain.NUMBERS[domain];
    }
  }

  /** The tokens of a word. */
  split(word) {
    return this.#blank ? (word ? word.split(' ') : []) : [...word];
  }

  /** The word of some tokens. */
  join(tokens) {
    return tokens.join(this.#blank);
  }

  /** Whether this is how the domain spells one of its words. */
  spells(word) {
    return this.#pattern ? this.#pattern.test(word) : this.split(word).every((token) => this.tokens.includes(token));
  }
}

/** What the topics say of one game: the words not yet looked at, and the answers found there. */
class Game {
  constructor(card) {
    this.card = card;
    this.words = [];
    this.known = [];
    this.lastKnown = 0;
    this.lastWord = 0;
    this.model = null;
    this.over = false;
  }

  word(value) {
    // A word may come twice; another under the same round does not count.
    if (value.round === this.lastWord + 1) {
      this.lastWord++;
      this.words.push(value);
    }
  }

  output(value) {
    // The first answer to round 1; behind it the first to round 2; and so on. Anything else does not count.
    const answer = value.word ?? value.hypothesis;
    if (value.round === this.lastKnown + 1 && answer !== undefined) {
      this.lastKnown++;
      this.known.push(answer);
    }
  }

  end() {
    this.over = true;
    this.words = [];
    this.model = null;
  }
}

class Player {
  constructor(name, model, options) {
    this.name = name;
    this.model = model;
    this.prefix = options.prefix;
    this.group = options.group;
    this.stopped = false;
    this.answered = 0;
    this.trouble = null;
    const settings = clientSettings(options);
    // Not idempotent: an idempotent producer that comes before its rights do is lost for good, and an answer that arrives
    // twice is ignored. One request at a time keeps the order.
    this.producer = new Kafka.Producer({
      'linger.ms': 0, 'socket.nagle.disable': true, 'acks': -1, 'max.in.flight.requests.per.connection': 1,
      ...settings, 'dr_cb': true,
    });
    delete settings.partitioner;
    this.consumer = new Kafka.KafkaConsumer({
      // Games of one that was killed go to the others, or to the next of its group, in seconds and not in most of a minute.
      'session.timeout.ms': 6000, 'heartbeat.interval.ms': 2000,
      'fetch.wait.max.ms': 500, 'socket.nagle.disable': true,
      ...settings,
      'group.id': options.group ?? `${options.prefix}generator`,
      'enable.auto.commit': false, 'enable.partition.eof': true,
      'isolation.level': 'read_committed', 'partition.assignment.strategy': 'range',
      'rebalance_cb': (fault, partitions) => this.rebalance(fault, partitions),
    }, {'auto.offset.reset': 'earliest'});
    // In the order in which the client hands them out: records, and where a partition ends now.
    this.events = [];
    this.consumer.on('data', (message) => this.events.push(() => this.take(message)));
    this.consumer.on('partition.eof', (end) => this.events.push(() => this.atEnd(end)));
    this.consumer.on('event.error', (fault) => this.worry(fault));
    this.producer.on('event.error', (fault) => this.worry(fault));
    this.producer.on('delivery-report', (fault, report) => {
      if (fault) {
        this.log(`an answer did not reach ${report?.topic}-${report?.partition}: ${fault.message}`);
      }
    });
    this.forgetEverything([]);
  }

  log(text) {
    process.stderr.write(`${this.name}: ${text}\n`);
  }

  /** Says what is wrong once; the clients go on trying. */
  worry(fault) {
    if (fault.message !== this.trouble) {
      this.trouble = fault.message;
      this.log(fault.message);
    }
  }

  // -- from the beginning of the topics to where they end now, and answer nothing yet

  forgetEverything(partitions) {
    this.games = new Map();
    this.foreign = new Set();
    this.held = new Map();
    this.heldWords = 0;
    this.events = [];
    this.unread = new Set(partitions.map(({topic, partition}) => `${topic}/${partition}`));
    this.assigned = partitions;
  }

  rebalance(fault, partitions) {
    if (fault.code === Kafka.CODES.ERRORS.ERR__ASSIGN_PARTITIONS) {
      this.begin(partitions);
    } else {
      this.forgetEverything([]);
      this.consumer.unassign();
    }
  }

  /** Starts anew with these partitions: first the cards, then all else. */
  begin(partitions) {
    this.forgetEverything(partitions);
    this.consumer.assign(partitions.map(({topic, partition}) => ({topic, partition, offset: BEGINNING})));
    this.consumer.pause([...this.partsOf('stream'), ...this.partsOf('outputs')]);
    this.log(`reading what there is on ${this.partsOf('stream').length} partitions`);
  }

  partsOf(topic) {
    return this.assigned
      .filter((part) => part.topic === this.prefix + topic)
      .map((part) => ({topic: part.topic, partition: part.partition}));
  }

  /** A partition was read to where it ends now. */
  async atEnd({topic, partition}) {
    const before = this.reading();
    this.unread.delete(`${topic}/${partition}`);
    if (before === 'games' && this.reading() !== 'games') {
      this.consumer.resume([...this.partsOf('stream'), ...this.partsOf('outputs')]);
    }
    if (before && !this.reading()) {
      this.consumer.pause(this.partsOf('outputs'));
      const on = [...this.games.values()].filter((game) => !game.over);
      this.log(`ready: ${on.length} games are on`);
      for (const place of [...this.games.keys()]) {
        await this.goOn(place);
      }
    }
  }

  /** What is still being read: the cards, the rest, or nothing. */
  reading() {
    if ([...this.unread].some((part) => part.startsWith(`${this.prefix}games/`))) {
      return 'games';
    }
    return this.unread.size > 0 ? 'the rest' : null;
  }

  // -- records

  async take(message) {
    const place = `${message.partition}/${message.key}`;
    const topic = message.topic.slice(this.prefix.length);
    if (topic === 'games' && message.value === null) {
      // Whoever cleans the broker removes a game by taking its card back.
      this.games.get(place)?.end();
      this.games.delete(place);
      this.foreign.delete(place);
      return;
    }
    try {
      const value = JSON.parse(message.value);
      if (topic === 'games') {
        this.card(place, message, value);
      } else if (this.games.has(place)) {
        Player.record(this.games.get(place), topic, value);
      } else if (!this.foreign.has(place)) {
        this.hold(place, topic, value);
      }
    } catch (fault) {
      this.log(`skipped ${message.topic}-${message.partition}@${message.offset}, which cannot be read: ${fault.message}`);
      return;
    }
    if (!this.reading()) {
      await this.goOn(place);
    }
  }

  card(place, message, card) {
    if (card.player !== this.name) {
      this.foreign.add(place);
      this.heldWords -= this.held.get(place)?.length ?? 0;
      this.held.delete(place);
      return;
    }
    if ((card.protocol ?? PROTOCOL) > PROTOCOL) {
      this.log(`game ${card.game} speaks protocol ${card.protocol}, this player ${PROTOCOL}`);
    }
    if (!this.games.has(place)) {
      const game = new Game(card);
      game.partition = message.partition;
      game.key = message.key;
      this.games.set(place, game);
      const held = this.held.get(place) ?? [];
      this.held.delete(place);
      this.heldWords -= held.length;
      held.forEach(({topic, value}) => Player.record(game, topic, value));
    }
  }

  static record(game, topic, value) {
    if (topic === 'outputs') {
      game.output(value);
    } else if (value.end) {
      game.end();
    } else if (!game.over) {
      game.word(value);
    }
  }

  hold(place, topic, value) {
    if (!this.held.has(place)) {
      this.held.set(place, []);
    }
    this.held.get(place).push({topic, value});
    this.heldWords++;
    while (this.heldWords > MOST_HELD) {
      const [oldest, dropped] = this.held.entries().next().value;
      this.held.delete(oldest);
      this.heldWords -= dropped.length;
      this.log(`dropped ${dropped.length} records of ${oldest.slice(oldest.indexOf('/') + 1)}: its card has not come`);
    }
  }

  // -- answers

  async goOn(place) {
    const game = this.games.get(place);
    // A game that is not here any more when an answer is ready went to someone else, or was removed.
    while (game && this.games.get(place) === game && game.words.length > 0 && !game.over) {
      const value = game.words.shift();
      try {
        await this.turn(place, game, value);
      } catch (fault) {
        if (fault instanceof Resign) {
          await this.resign(game, value.round, fault.message);
        } else {
          this.log(`game ${game.card.game}, round ${value.round}: the model failed: ${fault?.stack ?? fault}`);
          await this.resign(game, value.round, `the model failed: ${fault}`);
        }
      }
    }
  }

  async turn(place, game, value) {
    game.model ??= await this.opened(game.card);
    if (game.known.length > 0) {
      await Player.recall(game, value.word, game.known.shift());
      return;
    }
    let answer = await game.model.answer(value.word);
    const diagnostics = answer instanceof Answer ? answer.diagnostics : undefined;
    answer = answer instanceof Answer ? answer.word : answer;
    if (Number.isSafeInteger(answer) || typeof answer === 'bigint') {
      answer = String(answer);
    }
    if (typeof answer !== 'string') {
      throw new TypeError(`expected a string as the answer to ${JSON.stringify(value.word)}, found ${String(answer)}`);
    }
    if (this.games.get(place) !== game) {
      return;
    }
    const record = {game: game.card.game, round: value.round};
    record[game.card.mode === 'proper' ? 'hypothesis' : 'word'] = answer;
    if (diagnostics !== undefined) {
      record.diagnostics = diagnostics;
    }
    await this.send(game, record);
    this.answered++;
  }

  /** An answer that was given before the player was started again: the model gets its state back, nothing is sent. */
  static async recall(game, word, answer) {
    if (game.model.recall) {
      await game.model.recall(word, answer);
    } else {
      await game.model.answer(word);
    }
  }

  async opened(card) {
    const isClass = /^class\b/.test(Function.prototype.toString.call(this.model));
    const model = isClass ? new this.model() : {answer: this.model};
    await model.open?.(card);
    return model;
  }

  async resign(game, round, why) {
    this.log(`game ${game.card.game}, round ${round}: resigned: ${why}`);
    await this.send(game, {game: game.card.game, round, resigned: why.slice(0, 1000)});
    game.end();
  }

  async send(game, record) {
    const value = Buffer.from(JSON.stringify(record));
    while (!this.stopped) {
      try {
        // The partition that the word came from; other clients may hash the key to another one.
        this.producer.produce(`${this.prefix}outputs`, game.partition, value, game.key);
        this.producer.poll();
        return;
      } catch (fault) {
        if (fault.code !== Kafka.CODES.ERRORS.ERR__QUEUE_FULL) {
          throw fault;
        }
        this.producer.poll();
        await sleep(100);
      }
    }
  }

  // -- the loop

  async run() {
    await Promise.all([this.connect(this.producer), this.connect(this.consumer)]);
    this.producer.setPollInterval(100);
    const names = TOPICS.map((topic) => this.prefix + topic);
    const counts = await this.partitions(names);
    if (this.group) {
      this.consumer.subscribe(names);
    } else if (!this.stopped) {
      this.begin(names.flatMap((topic) =>
        Array.from({length: counts.get(topic)}, (_, partition) => ({topic, partition}))));
    }
    this.consumer.setDefaultConsumeTimeout(200);
    while (!this.stopped) {
      await this.read();
      while (this.events.length > 0 && !this.stopped) {
        await this.events.shift()();
      }
    }
    await new Promise((done) => this.producer.flush(10_000, done));
    await Promise.all([this.consumer, this.producer].map((client) => new Promise((done) => client.disconnect(done))));
    this.log(`stopped after ${this.answered} answers`);
  }

  /** Waits for the broker, which may start later. */
  async connect(client) {
    while (!this.stopped) {
      const fault = await new Promise((done) => client.connect({timeout: 5000}, done));
      if (!fault) {
        return;
      }
      this.worry(fault);
      await sleep(200);
    }
  }

  async read() {
    await new Promise((done) => this.consumer.consume(BATCH, (fault) => {
      if (fault) {
        // A right that is missing may be given yet.
        this.worry(fault);
        setTimeout(done, 200);
      } else {
        done();
      }
    }));
  }

  /** How many each topic has; waits for the topics, which a run makes. */
  async partitions(names) {
    let said = null;
    while (!this.stopped) {
      const {fault, metadata} = await new Promise((done) =>
        this.consumer.getMetadata({timeout: 5000}, (fault, metadata) => done({fault, metadata})));
      const found = new Map((metadata?.topics ?? []).map((topic) => [topic.name, topic.partitions.length]));
      const missing = names.find((name) => !found.get(name));
      if (!fault && !missing) {
        return found;
      }
      const reason = fault ? fault.message : `there is no topic ${missing} yet, or no right to see it`;
      if (reason !== said) {
        this.log(`waiting: ${reason}`);
        said = reason;
      }
      await sleep(200);
    }
    return new Map();
  }
}

/** What a properties file says, in the words of librdkafka, whether it was written for it or for Java. */
function clientSettings(options) {
  const settings = {};
  if (options['client-config']) {
    const lines = readFileSync(options['client-config'], 'utf8').split('\n');
    lines.forEach((text, index) => {
      const line = text.trim();
      if (!line || line[0] === '#' || line[0] === '!') {
        return;
      }
      const equals = line.indexOf('=');
      if (equals < 0) {
        fail(`${options['client-config']}, line ${index + 1}: expected KEY=VALUE, found '${line}'`);
      }
      settings[line.slice(0, equals).trim()] = line.slice(equals + 1).trim();
    });
  }
  const login = settings['sasl.jaas.config'];
  delete settings['sasl.jaas.config'];
  for (const [, key, value] of (login ?? '').matchAll(/(username|password)="([^"]*)"/g)) {
    settings[`sasl.${key}`] = value;
  }
  const mechanism = settings['sasl.mechanism'] ?? settings['sasl.mechanisms'];
  delete settings['sasl.mechanism'];
  if (mechanism) {
    settings['sasl.mechanisms'] = mechanism;
  }
  if (options.bootstrap) {
    settings['bootstrap.servers'] = options.bootstrap;
  }
  if (!settings['bootstrap.servers']) {
    fail('expected --bootstrap HOST:PORT, or bootstrap.servers in --client-config FILE');
  }
  return settings;
}

function fail(why) {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

const HELP = `Plays the games of a player on a Kafka broker.

  --bootstrap HOST:PORT  where the broker listens
  --client-config FILE   Kafka client properties, such as those of a login
  --prefix PREFIX        the prefix of all topics; refeed. unless given
  --player NAME          play under this name
  --group NAME           share the games with others of this consumer group; else play all
  --help                 say this, and end
`;

function commandLine(player, args) {
  const text = {type: 'string'};
  try {
    return parseArgs({
      args,
      options: {
        'bootstrap': text,
        'client-config': text,
        'prefix': {...text, default: 'refeed.'},
        'player': {...text, default: player},
        'group': text,
        'help': {type: 'boolean'},
      },
    }).values;
  } catch (fault) {
    return fail(`${fault.message}; see --help`);
  }
}

/**
 * Plays all games of a player, until Ctrl-C or a signal. What the command line says of the broker is taken from there.
 *
 * @param player the name that experiments give: generator: {kind: external, player: NAME}
 * @param model a class with answer(word), one object of which plays one game, or a function answer(word)
 * @param args what would stand on the command line, if that is not to be taken
 */
export async function play(player, model, args = process.argv.slice(2)) {
  const options = commandLine(player, args);
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const running = new Player(options.player, model, options);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      running.stopped = true;
    });
  }
  try {
    await running.run();
  } catch (fault) {
    fail(`${options.player}: ${fault.message}`);
  }
}
