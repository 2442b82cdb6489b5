// One game, or two beside each other, round for round.

import {colour, element, say, term} from './dom.js';
import {games, onChange} from './store.js';
import {Rounds, shares} from './tape.js';
import * as words from './words.js';

const STEP = 9;
const WINDOW = 50;
const MOST_POINTS = 1200;

export function gamesView(root, names) {
  const view = {at: null, from: null};
  const parts = names.map(name => part(name));
  const key = legend();
  const charts = element('div', {class: 'charts'});
  const drawCharts = chartsOf(charts, parts);
  root.append(element('p', {}, element('a', {href: '#/'}, '← all games')), ...parts.map(each => each.node), key, charts);
  const redraw = () => {
    parts.forEach(each => each.draw());
    drawCharts();
  };
  let scheduled = false;
  function soon() {
    if (!scheduled) {
      scheduled = true;
      requestAnimationFrame(() => {
        scheduled = false;
        redraw();
      });
    }
  }
  const stop = onChange(soon);
  const resized = new ResizeObserver(soon);
  resized.observe(root);
  window.addEventListener('themechange', soon);
  redraw();
  return () => {
    stop();
    resized.disconnect();
    window.removeEventListener('themechange', soon);
    parts.forEach(each => each.rounds.close());
  };

  function part(name) {
    const rounds = new Rounds(name, () => soon());
    const title = element('h2');
    const who = element('p', {class: 'who'});
    const figures = element('ul', {class: 'figures'});
    const values = new Map();
    for (const each of ['rounds', 'contamination', 'offTarget', 'mistakes', 'lastMistake', 'certificate']) {
      const value = element('b');
      const item = element('li', {}, value, ...term(words.TERMS[each]));
      values.set(each, {value, item});
      figures.append(item);
    }
    const story = element('p', {class: 'say'});
    const detectors = element('div', {hidden: true});
    const canvas = element('canvas', {
      class: 'tape', tabindex: 0, role: 'slider', 'aria-label': `Rounds of ${name}: arrow keys go through them, Enter goes to the `
          + 'round whose answer was fed back', 'aria-valuemin': 1,
    });
    const range = element('input', {class: 'range', type: 'range', min: 1, 'aria-label': 'First round shown', oninput: () => {
      view.from = Number(range.value) >= Number(range.max) ? null : Number(range.value);
      soon();
    }});
    const said = element('p', {class: 'round'});
    const left = element('span', {}, 'words in above, answers out below');
    const right = element('span');
    const node = element('section', {class: 'card', 'aria-label': name}, title, who, figures, story,
        element('div', {class: 'lanes'}, left, right), canvas, range, said, detectors);
    let shown = {from: 1, to: 0};
    canvas.addEventListener('click', event => {
      const place = shown.from + Math.floor(event.offsetX / STEP);
      const round = rounds.rounds[place];
      if (round && view.at === place && round.source) {
        goTo(round.source);
      } else if (round) {
        goTo(place);
      }
    });
    canvas.addEventListener('keydown', event => {
      const at = view.at ?? shown.to;
      const steps = {ArrowLeft: -1, ArrowRight: 1, PageUp: -20, PageDown: 20};
      if (event.key in steps) {
        goTo(Math.min(rounds.last, Math.max(rounds.first, at + steps[event.key])));
      } else if (event.key === 'Home') {
        goTo(rounds.first);
      } else if (event.key === 'End' || event.key === 'Escape') {
        view.at = view.from = null;
        soon();
      } else if (event.key === 'Enter' && rounds.rounds[at]?.source) {
        goTo(rounds.rounds[at].source);
      } else {
        return;
      }
      event.preventDefault();
    });
    return {node, name, rounds, draw};

    function goTo(round) {
      view.at = round;
      if (round < shown.from || round > shown.to) {
        view.from = Math.max(1, round - 10);
      }
      soon();
    }

    function draw() {
      const game = games.get(name) ?? {game: name};
      say(title, words.name(game));
      say(who, [game.generator, game.defences?.length ? 'behind ' + game.defences.join(', ') : null,
        game.player && game.player !== 'refeed' ? 'player ' + game.player : null,
        game.adversary ? 'against ' + game.adversary : null, game.targets ? 'target ' + game.targets : null]
          .filter(Boolean).join(' · '));
      const wrong = game.mistakes > 0;
      figure('rounds', words.count(game.rounds ?? 0), '');
      figure('contamination', words.percent(game.contamination), '');
      figure('offTarget', game.rounds && game.offTarget !== undefined && game.offTarget !== null
          ? words.percent(game.offTarget / game.rounds) : '–', '');
      figure('mistakes', words.count(game.mistakes), wrong ? 'bad' : game.mistakes === 0 ? 'ok' : '');
      figure('lastMistake', game.lastMistake ? 'round ' + words.count(game.lastMistake) : game.mistakes === 0 ? 'none' : '–', wrong ? 'bad' : '');
      const certificate = words.certificate(game);
      values.get('certificate').item.hidden = certificate === null;
      figure('certificate', certificate ?? '', game.certificate?.status === 'reached' ? 'ok' : '');
      say(story, rounds.fault ?? words.story(game));
      drawDetectors(detectors, game.detectors);
      drawTape();
    }

    function figure(key, text, style) {
      const {value} = values.get(key);
      say(value, text);
      value.className = style;
    }

    function drawTape() {
      const width = canvas.clientWidth || 600;
      const height = canvas.clientHeight || 74;
      const ratio = devicePixelRatio || 1;
      canvas.width = width * ratio;
      canvas.height = height * ratio;
      const room = Math.max(1, Math.floor(width / STEP));
      const last = rounds.last;
      range.max = Math.max(1, last - room + 1);
      range.min = Math.min(rounds.first || 1, Number(range.max));
      const from = Math.min(view.from ?? Number(range.max), Math.max(1, Number(range.max)));
      if (document.activeElement !== range) {
        range.value = from;
      }
      range.hidden = last <= room;
      shown = {from, to: Math.min(last, from + room - 1)};
      const pen = canvas.getContext('2d');
      pen.scale(ratio, ratio);
      pen.clearRect(0, 0, width, height);
      for (let i = shown.from; i <= shown.to; i++) {
        if (rounds.rounds[i]) {
          drawRound(pen, rounds.rounds[i], (i - shown.from) * STEP, height, i === view.at);
        }
      }
      say(right, last ? `rounds ${words.count(shown.from)} to ${words.count(shown.to)}` + (rounds.over ? '' : view.from ? ', held' : ', newest on the right') : '');
      const at = rounds.rounds[view.at ?? last];
      const text = at ? words.roundSaid(at) + (at.source ? ' Enter, or a second click, goes to that round.' : '')
          + (at.active >= 0 ? ` ${words.many(at.active, 'hypothesis', 'hypotheses')} in the running${at.selected ? `, answering from ${at.selected}` : ''}.` : '') : '';
      say(said, text);
      canvas.setAttribute('aria-valuemax', Math.max(1, last));
      canvas.setAttribute('aria-valuenow', Math.max(1, at?.round ?? 1));
      canvas.setAttribute('aria-valuetext', text || 'no round yet');
    }
  }
}

const drawnDetectors = new WeakMap();

/** What detectors have found so far, a row each. */
function drawDetectors(node, figures) {
  const state = JSON.stringify(figures ?? {});
  if (drawnDetectors.get(node) === state) {
    return;
  }
  drawnDetectors.set(node, state);
  const names = Object.keys(figures ?? {});
  node.hidden = names.length === 0;
  const heads = ['AUC', 'threshold', 'precision', 'recall', 'false alarms', 'first replay', 'first alarm', 'scored', 'missing'];
  const round = number => number ? 'round ' + words.count(number) : 'none';
  const share = number => number === null || number === undefined ? '–' : Number(number).toFixed(3);
  const rows = names.map(name => {
    const found = figures[name];
    const cells = [share(found.auc), String(found.threshold), words.percent(found.precision), words.percent(found.recall),
      words.percent(found.falseAlarm), round(found.firstReplay), round(found.firstAlarm), words.count(found.scored), words.count(found.missing)];
    return element('tr', {class: 'row'}, element('th', {scope: 'row'}, name), ...cells.map(text => element('td', {}, text)));
  });
  node.replaceChildren(...(names.length ? [element('p', {}, ...term(words.TERMS.detectors)),
    element('div', {class: 'scroll short', tabindex: 0, role: 'region', 'aria-label': 'Detectors'},
        element('table', {}, element('thead', {}, element('tr', {}, element('th', {scope: 'col'}, 'detector'),
            ...heads.map(head => element('th', {scope: 'col'}, head)))), element('tbody', {}, ...rows)))] : []));
}

/** Words stand on the upper half, answers hang from the lower: what is fed back is tall, what is off target has a cap; mistakes are tall. */
function drawRound(pen, round, x, height, chosen) {
  const middle = height / 2;
  const tall = middle - 4;
  const {fill, size, cap} = wordShape(round);
  pen.fillStyle = colour(fill);
  pen.fillRect(x, middle - 1 - tall * size, STEP - 1, tall * size);
  if (cap) {
    pen.fillStyle = colour('ink');
    pen.fillRect(x, middle - 1 - tall * size, STEP - 1, 3);
  }
  const answer = answerShape(round);
  if (answer) {
    pen.fillStyle = colour(answer.fill);
    pen.fillRect(x, middle + 1, STEP - 1, tall * answer.size);
  }
  if (chosen) {
    pen.strokeStyle = colour('ink');
    pen.lineWidth = 2;
    pen.strokeRect(x, 1, STEP - 1, height - 2);
  }
}

function wordShape(round) {
  const off = words.isOffTarget(round);
  if (round.origin === 'replay') {
    return {fill: off ? 'off' : 'true', size: 1, cap: off};
  }
  return round.origin === 'noise' ? {fill: 'noise', size: 0.75, cap: off} : {fill: 'fresh', size: 0.5, cap: off};
}

function answerShape(round) {
  if (round.answer === null) {
    return null;
  }
  if (!words.isMistake(round)) {
    return {fill: round.marks < 0 ? 'mute' : 'ok', size: 0.4};
  }
  return words.isInvalid(round) ? {fill: 'bad', size: 1} : {fill: 'repeated-fill', size: 0.75};
}

function legend() {
  const entries = [
    ['fresh word', 'fresh', 0.5], ['fed back, in the target', 'true', 1], ['fed back, off target (capped)', 'off', 1, true],
    ['noise', 'noise', 0.75], ['right answer (short)', 'ok', 0.4], ['wrong answer (tall)', 'bad', 1], ['shown before', 'repeated-fill', 0.75],
  ];
  return element('ul', {class: 'key', 'aria-label': 'What the colours and sizes mean'}, ...entries.map(([label, fill, size, cap]) =>
      element('li', {}, element('svg', {viewBox: '0 0 12 18', 'aria-hidden': 'true'},
          element('rect', {x: 1, y: 18 - 18 * size, width: 10, height: 18 * size, fill: `var(--${fill})`}),
          cap ? element('rect', {x: 1, y: 0, width: 10, height: 3, fill: 'var(--ink)'}) : null), label)));
}

function chartsOf(root, parts) {
  const kinds = [
    {title: 'contamination', holds: round => round.origin === 'replay', about: 'share of words that were fed back'},
    {title: 'mistakes', holds: words.isMistake, about: 'share of answers that are wrong'},
    {title: 'active', about: 'hypotheses, by the generator\'s own account'},
  ];
  const charts = kinds.map(kind => {
    const plot = element('div');
    const said = element('p');
    const card = element('div', {class: 'card'}, element('h3', {}, words.TERMS[kind.title][0]), said, plot);
    root.append(card);
    return {...kind, plot, said, card, made: null, drawn: ''};
  });
  return () => charts.forEach(chart => drawChart(chart, parts));
}

function drawChart(chart, parts) {
  const counted = chart.holds !== undefined;
  const told = parts.map(part => counted
      ? shares(part.rounds.rounds, part.rounds.first || 1, part.rounds.last, WINDOW, chart.holds)
      : accounts(part.rounds));
  chart.card.hidden = told.every(each => each.numbers.length === 0);
  if (chart.card.hidden) {
    return;
  }
  const dark = document.documentElement.dataset.theme ?? '';
  const width = Math.max(260, chart.plot.clientWidth || 400);
  const last = Math.max(...told.map(each => each.numbers[each.numbers.length - 1] ?? 0));
  const state = [width, dark, matchMedia('(prefers-color-scheme: dark)').matches,
    ...told.map(each => each.numbers.length + ':' + each.total[each.total.length - 1])].join();
  if (state === chart.drawn) {
    return;
  }
  chart.drawn = state;
  const step = Math.max(1, Math.ceil(last / MOST_POINTS));
  const numbers = [];
  for (let i = 1; i <= last; i += step) {
    numbers.push(i);
  }
  const data = [numbers];
  const series = [{label: 'round'}];
  const strokes = ['true', 'off'];
  told.forEach((each, i) => {
    const place = new Map(each.numbers.map((number, at) => [number, at]));
    const label = parts.length === 1 ? '' : words.name(games.get(parts[i].name) ?? {game: parts[i].name}) + ', ';
    const value = (_, number) => number === null || number === undefined ? '–' : counted ? words.percent(number) : words.count(number);
    data.push(numbers.map(number => place.has(number) ? each.total[place.get(number)] : null));
    series.push({label: label + (counted ? 'since the start' : 'in the running'), stroke: colour(strokes[i]), width: 2, dash: i ? [8, 4] : [], value});
    if (counted) {
      data.push(numbers.map(number => place.has(number) ? each.recent[place.get(number)] : null));
      series.push({label: label + `last ${WINDOW} rounds`, stroke: colour(strokes[i]), width: 1, alpha: 0.55, dash: i ? [8, 4] : [], value});
    }
  });
  const first = Math.max(...parts.map(part => part.rounds.first || 1));
  say(chart.said, chart.about + (first > 1 ? `, from round ${words.count(first)} on: earlier rounds are not kept here` : ''));
  const axis = {stroke: colour('mute'), grid: {stroke: colour('line')}, ticks: {stroke: colour('line')}};
  chart.made?.destroy();
  chart.made = new uPlot({
    width, height: 220, series,
    scales: {x: {time: false}, y: counted ? {range: [0, 1]} : {range: (_, low, high) => [0, Math.max(1, high)]}},
    axes: [axis, {...axis, values: (_, ticks) => ticks.map(tick => counted ? Math.round(tick * 100) + '%' : words.count(tick)), size: 56}],
  }, data, chart.plot);
}

function accounts(rounds) {
  const numbers = [];
  const total = [];
  rounds.rounds.forEach(round => {
    if (round.active >= 0) {
      numbers.push(round.round);
      total.push(round.active);
    }
  });
  return {numbers, total, recent: total};
}
