// The rounds of one game, as the server tells them.

export class Rounds {
  constructor(game, changed) {
    this.game = game;
    this.changed = changed;
    this.rounds = [];
    this.first = 1;
    this.over = false;
    this.fault = null;
    this.closed = false;
    this.open();
  }

  open() {
    this.source = new EventSource('events/game?game=' + encodeURIComponent(this.game));
    this.source.addEventListener('tape', event => {
      const told = JSON.parse(event.data);
      this.over = told.over;
      this.first = told.first;
      told.rounds.forEach(fields => this.put(fields));
      this.fill();
      this.changed();
      if (this.over) {
        this.source.close();
      }
    });
    this.source.addEventListener('fault', event => {
      this.fault = JSON.parse(event.data);
      this.source.close();
      this.changed();
    });
    this.source.onerror = () => {
      if (this.source.readyState === EventSource.CLOSED && !this.closed && !this.over && !this.fault) {
        setTimeout(() => this.closed || this.open(), 1000);
      }
    };
  }

  put([round, word, origin, source, answer, marks, selected, active]) {
    this.rounds[round] = {round, word, origin, source, answer, marks, selected, active};
  }

  /** Older rounds than those that came first; until then charts begin later. */
  async fill() {
    if (this.filling) {
      return;
    }
    this.filling = true;
    let next = this.first;
    while (!this.closed) {
      while (this.rounds[next]) {
        next++;
      }
      if (next >= this.rounds.length) {
        break;
      }
      const answer = await fetch(`rounds?game=${encodeURIComponent(this.game)}&from=${next}`);
      const told = answer.ok ? (await answer.json()).rounds : [];
      if (!told.length || told[0][0] > next) {
        break;
      }
      told.forEach(fields => this.put(fields));
      this.changed();
    }
    this.filling = false;
  }

  /** The newest round. */
  get last() {
    return Math.max(0, this.rounds.length - 1);
  }

  close() {
    this.closed = true;
    this.source.close();
  }
}

/** The share of rounds up to each for which something holds, since the first that is known and over so many of the last. */
export function shares(rounds, first, last, width, holds) {
  const numbers = [];
  const total = [];
  const recent = [];
  let sum = 0;
  let inWindow = 0;
  let known = 0;
  for (let i = first; i <= last; i++) {
    const round = rounds[i];
    if (!round) {
      continue;
    }
    known++;
    const now = holds(round) ? 1 : 0;
    sum += now;
    inWindow += now;
    const left = rounds[i - width];
    if (left && i - width >= first && holds(left)) {
      inWindow--;
    }
    numbers.push(i);
    total.push(sum / known);
    recent.push(inWindow / Math.min(known, width));
  }
  return {numbers, total, recent};
}
