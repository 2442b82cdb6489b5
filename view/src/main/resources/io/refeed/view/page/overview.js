// All games, a row each; only the rows that are seen are in the document, so that thousands cost no more than dozens.

import {element, say, sparkline} from './dom.js';
import {games, link, onChange} from './store.js';
import * as words from './words.js';

const COLUMNS = [
  {key: 'game', title: 'Game', value: words.name},
  {key: 'generator', title: 'Generator', wide: true, value: game => game.generator ?? ''},
  {key: 'adversary', title: 'Adversary', wide: true, value: game => game.adversary ?? ''},
  {key: 'rounds', title: 'Rounds', wide: true, value: game => game.rounds ?? 0},
  {key: 'contamination', title: 'Contamination', value: game => Number(game.contamination ?? -1)},
  {key: 'mistakes', title: 'Mistakes', value: game => game.mistakes ?? -1},
  {key: 'lastMistake', title: 'Last mistake', wide: true, value: game => game.lastMistake ?? -1},
  {key: 'certificate', title: 'Certificate', wide: true, value: game => words.certificate(game) ?? ''},
  {key: 'state', title: 'State', wide: true, value: words.state},
];

// Kept while other views are looked at.
const chosen = {filter: '', state: 'all', group: 'none', sort: null, down: false, pair: new Set()};

export function overview(root) {
  const body = element('tbody');
  const heads = new Map();
  const head = element('tr', {}, element('th', {scope: 'col', class: 'wide'}, 'Pick'));
  for (const column of COLUMNS) {
    const sort = element('button', {type: 'button', onclick: () => sortBy(column)}, column.title);
    const cell = element('th', {scope: 'col', class: column.wide ? 'wide' : null}, sort);
    heads.set(column.key, cell);
    head.append(cell);
  }
  const table = element('table', {}, element('thead', {}, head), body);
  const scroll = element('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Games'}, table);
  const found = element('span', {class: 'mute', role: 'status'});
  const compare = element('button', {type: 'button', class: 'wide', disabled: true, onclick: go}, 'Compare the two picked');
  const filter = element('input', {
    type: 'search', placeholder: 'name, generator, adversary', 'aria-label': 'Filter games', value: chosen.filter,
    oninput: event => choose('filter', event.target.value),
  });
  const controls = element('div', {class: 'controls'}, filter,
      select('State', 'state', ['all', 'running', 'finished', 'unfinished', 'with mistakes']),
      select('Group by', 'group', ['none', 'experiment', 'generator', 'adversary']), compare, found);
  const empty = element('div', {class: 'card empty'});
  root.append(controls, scroll, empty);
  scroll.addEventListener('scroll', draw);
  const resized = new ResizeObserver(draw);
  resized.observe(scroll);
  const stop = onChange(draw);
  let rows = new Map();
  draw();
  return () => {
    stop();
    resized.disconnect();
  };

  function select(label, key, options) {
    const control = element('select', {onchange: event => choose(key, event.target.value)},
        ...options.map(option => element('option', {value: option, selected: option === chosen[key]}, option)));
    return element('label', {}, label + ' ', control);
  }

  function choose(key, value) {
    chosen[key] = value;
    scroll.scrollTop = 0;
    draw();
  }

  function sortBy(column) {
    chosen.down = chosen.sort === column.key ? !chosen.down : typeof column.value({}) === 'number';
    chosen.sort = column.key;
    draw();
  }

  function go() {
    const [a, b] = chosen.pair;
    location.hash = `#/games?g=${encodeURIComponent(a)}&g=${encodeURIComponent(b)}`;
  }

  function wanted(game) {
    if (game.of === undefined && game.id === undefined) {
      return false;
    }
    const state = words.state(game);
    if (chosen.state === 'with mistakes' ? !game.mistakes : chosen.state !== 'all' && chosen.state !== state) {
      return false;
    }
    const text = chosen.filter.trim().toLowerCase();
    return !text || [game.id, game.game, game.generator, game.adversary, game.experiment]
        .some(part => part?.toLowerCase().includes(text));
  }

  function lines() {
    const all = [...games.values()].filter(wanted);
    const column = COLUMNS.find(each => each.key === chosen.sort);
    if (column) {
      const order = (a, b) => a < b ? -1 : a > b ? 1 : 0;
      all.sort((a, b) => (chosen.down ? -1 : 1) * order(column.value(a), column.value(b)));
    }
    if (chosen.group === 'none') {
      return {all, shown: all.map(game => ({game}))};
    }
    const groups = new Map();
    for (const game of all) {
      const name = game[chosen.group] ?? 'unknown';
      groups.set(name, [...(groups.get(name) ?? []), game]);
    }
    const shown = [];
    groups.forEach((members, name) => shown.push({group: name, members}, ...members.map(game => ({game}))));
    return {all, shown};
  }

  function draw() {
    const {all, shown} = lines();
    const none = games.size === 0;
    scroll.hidden = controls.hidden = none;
    empty.hidden = !none;
    if (none) {
      drawEmpty();
      return;
    }
    say(found, all.length === games.size ? `${words.count(all.length)} games` : `${words.count(all.length)} of ${words.count(games.size)} games`);
    chosen.pair.forEach(name => games.has(name) || chosen.pair.delete(name));
    compare.disabled = chosen.pair.size !== 2;
    heads.forEach((cell, key) => cell.setAttribute('aria-sort',
        key !== chosen.sort ? 'none' : chosen.down ? 'descending' : 'ascending'));
    const height = matchMedia('(max-width: 760px)').matches ? 66 : 46;
    const first = Math.max(0, Math.floor(scroll.scrollTop / height) - 5);
    const last = Math.min(shown.length, first + Math.ceil(scroll.clientHeight / height) + 10);
    const next = new Map();
    const drawn = shown.slice(first, last).map(line => {
      const key = line.game ? line.game.game : 'group ' + line.group;
      const row = rows.get(key) ?? (line.game ? gameRow(line.game) : groupRow());
      next.set(key, row);
      row.update(line.game ?? line);
      return row.node;
    });
    rows = next;
    const above = spacer(first * height);
    const below = spacer((shown.length - last) * height);
    if (body.children.length !== drawn.length + 2 || drawn.some((row, i) => body.children[i + 1] !== row)) {
      const focus = document.activeElement;
      body.replaceChildren(above, ...drawn, below);
      if (body.contains(focus)) {
        focus.focus({preventScroll: true});
      }
    } else {
      body.firstChild.replaceWith(above);
      body.lastChild.replaceWith(below);
    }
  }

  function drawEmpty() {
    if (empty.dataset.for === String(link.caughtUp && link.live)) {
      return;
    }
    empty.dataset.for = String(link.caughtUp && link.live);
    empty.replaceChildren(...(link.caughtUp
        ? [element('h2', {}, 'No games yet'),
          element('p', {}, 'As soon as someone announces games on this broker, they appear here. To play some now:'),
          element('pre', {tabindex: 0}, './refeed run experiments/ladder.yaml --bootstrap HOST:PORT')]
        : [element('h2', {}, 'Waiting for the broker'),
          element('p', {}, 'Games appear here when the topics have been read.')]));
  }

  function gameRow(game) {
    const href = '#/games?g=' + encodeURIComponent(game.game);
    const title = element('a', {href});
    const second = element('div', {class: 'second'});
    const cells = Object.fromEntries(COLUMNS.map(column => [column.key, element('td', {class: column.wide ? 'wide' : null})]));
    cells.game.append(title, second);
    const box = element('input', {type: 'checkbox', onchange: event => pick(game.game, event.target)});
    const figures = ['contamination', 'mistakes'].map(key => {
      const text = element('div');
      const trend = element('div', {class: 'wide'});
      cells[key].append(element('div', {class: 'figure'}, text, trend));
      return [key, {text, trend, drawn: null}];
    });
    const parts = Object.fromEntries(figures);
    const node = element('tr', {class: 'row'}, element('td', {class: 'wide'}, box), ...Object.values(cells));
    return {node, update};

    function update(now) {
      box.checked = chosen.pair.has(now.game);
      box.setAttribute('aria-label', 'Compare ' + words.name(now));
      say(title, words.name(now));
      title.title = `${words.name(now)} (${now.game})`;
      say(second, `${words.progress(now)} · ${now.generator ?? ''} · ${now.adversary ?? ''}`);
      for (const key of ['generator', 'adversary']) {
        say(cells[key], now[key] ?? '');
        cells[key].title = now[key] ?? '';
      }
      say(cells.rounds, words.progress(now));
      say(parts.contamination.text, words.percent(now.contamination));
      say(parts.mistakes.text, words.count(now.mistakes));
      parts.mistakes.text.className = now.mistakes ? 'bad' : '';
      trend(parts.contamination, now.replayedTrend, 'true', 'contamination, block for block');
      trend(parts.mistakes, now.mistakesTrend, 'bad', 'mistakes, block for block');
      say(cells.lastMistake, now.lastMistake ? 'round ' + words.count(now.lastMistake) : now.mistakes === 0 ? 'none' : '–');
      say(cells.certificate, words.certificate(now) ?? '');
      say(cells.state, words.state(now));
    }
  }

  function trend(part, values, colour, label) {
    if (values && part.drawn !== values) {
      part.drawn = values;
      part.trend.replaceChildren(sparkline(values, colour, label));
    }
  }

  function pick(name, box) {
    if (box.checked) {
      chosen.pair.add(name);
      if (chosen.pair.size > 2) {
        chosen.pair.delete(chosen.pair.values().next().value);
      }
    } else {
      chosen.pair.delete(name);
    }
    draw();
  }
}

function groupRow() {
  const cell = element('th', {colspan: COLUMNS.length + 1, scope: 'rowgroup'});
  return {
    node: element('tr', {class: 'group'}, cell),
    update({group, members}) {
      const played = members.reduce((sum, game) => sum + (game.rounds ?? 0), 0);
      const wrong = members.reduce((sum, game) => sum + (game.mistakes ?? 0), 0);
      const fed = members.reduce((sum, game) => sum + Number(game.contamination ?? 0) * (game.rounds ?? 0), 0);
      say(cell, `${group}: ${words.count(members.length)} games, ${words.percent(played ? fed / played : null)} contamination, `
          + `${words.percent(played ? wrong / played : null)} of answers are mistakes`);
    },
  };
}

function spacer(height) {
  const row = element('tr', {'aria-hidden': 'true'}, element('td', {colspan: COLUMNS.length + 1}));
  row.style.height = height + 'px';
  row.hidden = height === 0;
  return row;
}
