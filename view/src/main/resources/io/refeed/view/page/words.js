// How things are said: figures, and what happened in a game.

export const percent = share => share === undefined || share === null ? '–' : (100 * share).toFixed(1) + '%';

export const count = number => number === undefined || number === null ? '–' : number.toLocaleString('en');

export const TERMS = {
  rounds: ['Rounds', 'A round is one word of the stream and the answer to it.'],
  contamination: ['Contamination', 'The share of words of the stream that the adversary took from the generator\'s own earlier answers.'],
  offTarget: ['Off target', 'Words of the stream that are not in the target, the language that the stream claims to show. An answer that was '
      + 'wrong and is fed back is one: from then on the stream contradicts the target.'],
  mistakes: ['Mistakes', 'Answers that are not in the target, or that had been shown before. A right answer is a new word of the target.'],
  lastMistake: ['Last mistake', 'A generator that succeeds makes its last mistake at some round. In a game that still goes on there is no '
      + 'telling which one it will be.'],
  certificate: ['Certificate', 'Witness Protection only: the round from which its theorem says that no more mistake is possible.'],
  coverage: ['Coverage', 'So many of the target\'s first words have been shown without a gap.'],
  detectors: ['Detectors', 'What each detector makes of the stream. AUC: the chance that it scores a word that was fed back above one that '
      + 'was not. Precision: of the words at or above its threshold, the share that was fed back. Recall: of the words that were fed back, the '
      + 'share that it found. False alarms: of the others, the share that it took for one.'],
  active: ['In the running', 'How many hypotheses the generator has not ruled out, by its own account, and the one that it answers from. '
      + 'Only of games that are played with --diagnostics.'],
};

export function state(game) {
  if (game.status === 'finished') {
    return 'finished';
  }
  return game.status === 'unfinished' ? 'unfinished' : game.status ? 'running' : 'announced';
}

export function certificate(game) {
  const found = game.certificate;
  if (!found) {
    return null;
  }
  return {
    'not-yet': 'not yet',
    reached: 'from round ' + count(found.round),
    violated: 'violated in round ' + count(found.mistake),
    void: 'void',
  }[found.status] ?? found.status;
}

/** How far a game has come. */
export const progress = game => `${count(game.rounds ?? 0)} / ${count(game.of)}`;

/** So many of something. */
export const many = (number, one, more) => `${count(number)} ${number === 1 ? one : more}`;

export const name = game => game.id ?? game.game;

/** One sentence on what has happened so far. */
export function story(game) {
  const rounds = game.rounds ?? 0;
  if (!rounds) {
    return 'No round has been played yet.';
  }
  const parts = [];
  if (game.status === 'unfinished') {
    parts.push('The game ended early' + (game.reason ? ': ' + game.reason : '') + '.');
  }
  if (game.mistakes === undefined || game.mistakes === null) {
    parts.push('What is right is settled by the adversary at the end of the game.');
  } else if (game.mistakes === 0) {
    parts.push('Every answer so far was a new word of the target.');
  } else if (rounds - game.lastMistake > Math.max(20, rounds / 4)) {
    parts.push(`It was wrong ${times(game.mistakes)}, last in round ${count(game.lastMistake)}, and right in all `
        + `${count(rounds - game.lastMistake)} rounds since.`);
  } else if (game.mistakes > rounds / 2) {
    parts.push(`It drowns: ${count(game.mistakes)} of ${count(rounds)} answers are wrong, the latest in round ${count(game.lastMistake)}.`);
  } else {
    parts.push(`It was wrong ${times(game.mistakes)}, last in round ${count(game.lastMistake)}.`);
  }
  if (game.offTarget) {
    parts.push(`${many(game.offTarget, 'word of its stream is', 'words of its stream are')} not in the target.`);
  }
  return parts.join(' ');
}

const times = number => number === 1 ? 'once' : number === 2 ? 'twice' : count(number) + ' times';

const INVALID = 1;
const REPEATED = 2;
const OFF_TARGET = 8;

/** What happened in one round of a tape. */
export function roundSaid(round) {
  const origin = {
    enumeration: 'fresh',
    replay: `its own answer of round ${count(round.source)}, fed back`,
    noise: 'noise, neither in the target nor ever answered',
    script: 'as the experiment prescribes',
  }[round.origin] ?? round.origin;
  const off = round.marks >= 0 && round.marks & OFF_TARGET ? ', not in the target' : '';
  return `Round ${count(round.round)}: shown “${round.word}” (${origin}${off}); ` + answerSaid(round);
}

function answerSaid(round) {
  if (round.answer === null) {
    return 'no answer.';
  }
  return `answered “${round.answer}”: ${verdictSaid(round)}.`;
}

export function verdictSaid(round) {
  if (round.marks < 0) {
    return 'not judged yet';
  }
  const wrong = [];
  if (round.marks & INVALID) {
    wrong.push('not in the target');
  }
  if (round.marks & REPEATED) {
    wrong.push('shown before');
  }
  return wrong.length ? 'wrong, ' + wrong.join(' and ') : 'right';
}

export const isMistake = round => round.marks >= 0 && (round.marks & (INVALID | REPEATED)) !== 0;
export const isInvalid = round => round.marks >= 0 && (round.marks & INVALID) !== 0;
export const isOffTarget = round => round.marks >= 0 && (round.marks & OFF_TARGET) !== 0;
