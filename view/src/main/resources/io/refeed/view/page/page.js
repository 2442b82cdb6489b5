// What is shown, by the address; what stands above all of it.

import {say} from './dom.js';
import {gamesView} from './game.js';
import {overview} from './overview.js';
import {follow, games, link, onChange, pace} from './store.js';
import * as words from './words.js';

const content = document.getElementById('content');
let leave = () => {};

function route() {
  leave();
  content.replaceChildren();
  const [path, query] = location.hash.slice(1).split('?');
  const names = new URLSearchParams(query ?? '').getAll('g').slice(0, 2);
  leave = path === '/games' && names.length ? gamesView(content, names) : overview(content);
  document.title = names.length ? names.join(' and ') + ' · Refeed' : 'Refeed';
  window.scrollTo(0, 0);
}

function status() {
  const running = [...games.values()].filter(game => words.state(game) === 'running').length;
  document.getElementById('state').classList.toggle('live', link.live);
  say(document.getElementById('state-text'), link.live
      ? `live, ${words.count(running)} running, ${words.count(Math.round(pace()))} rounds/s`
      : link.text);
}

const THEMES = ['as the system', 'dark', 'light'];

function theme(next) {
  const button = document.getElementById('theme');
  const set = document.documentElement.dataset;
  const now = THEMES.indexOf(set.theme ?? THEMES[0]);
  const chosen = THEMES[next ? (now + 1) % THEMES.length : now];
  if (chosen === THEMES[0]) {
    delete set.theme;
    localStorage.removeItem('theme');
  } else {
    set.theme = chosen;
    localStorage.setItem('theme', chosen);
  }
  say(button, 'Theme: ' + chosen);
  window.dispatchEvent(new Event('themechange'));
}

document.getElementById('theme').addEventListener('click', () => theme(true));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => window.dispatchEvent(new Event('themechange')));
document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  content.focus();
});
window.addEventListener('hashchange', route);
theme(false);
route();
onChange(status);
setInterval(status, 1000);
follow();
