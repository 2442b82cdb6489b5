// What the server has told of all games; whoever draws asks to be told when something has changed.

export const games = new Map();
export const link = {live: false, text: 'connecting', caughtUp: false};
const listeners = new Set();
let scheduled = false;

export function onChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed() {
  if (!scheduled) {
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      listeners.forEach(listener => listener());
    });
  }
}

let counted = [];

/** Rounds a second over the last few seconds, of all games. */
export function pace() {
  const now = performance.now();
  let rounds = 0;
  games.forEach(game => { rounds += game.rounds ?? 0; });
  counted.push({now, rounds});
  counted = counted.filter(count => now - count.now < 5000);
  const first = counted[0];
  return now - first.now < 500 ? 0 : Math.max(0, (rounds - first.rounds) / (now - first.now) * 1000);
}

export function follow() {
  const source = new EventSource('events');
  source.addEventListener('board', event => {
    const told = JSON.parse(event.data);
    if (told.all) {
      games.clear();
      counted = [];
    }
    for (const game of told.games) {
      games.set(game.game, {...games.get(game.game), ...game});
    }
    (told.removed ?? []).forEach(name => games.delete(name));
    link.caughtUp = true;
    changed();
  });
  source.addEventListener('fault', event => {
    source.close();
    Object.assign(link, {live: false, text: JSON.parse(event.data)});
    changed();
  });
  source.onopen = () => {
    Object.assign(link, {live: true, text: 'live'});
    changed();
  };
  source.onerror = () => {
    Object.assign(link, {live: false, text: 'reconnecting'});
    changed();
    // A server that refuses, as one that has just gone, ends the browser's own attempts.
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(follow, 1000);
    }
  };
}
