package io.refeed.llm;

import io.refeed.game.Mode;
import io.refeed.game.Status;
import io.refeed.generator.AsyncGame;
import io.refeed.generator.AsyncPlayer;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** One game of a player that asks a model: round after round, on threads that it shares with the other games. */
final class ModelGame implements AsyncGame {
    /** So many words may wait for an answer; in lockstep there is one. */
    static final int MOST_WAITING = 10_000;

    /** Characters of an answer; what is longer is no word of any domain. */
    private static final int LONGEST = 100_000;

    private final Card card;
    private final PromptTemplate template;
    private final Model model;
    private final Executor workers;
    private final AsyncPlayer.Answers answers;
    private final Consumer<String> terminal;
    private final History history;
    private final Deque<Heard> waiting = new ArrayDeque<>();
    private boolean busy;
    private boolean closed;

    ModelGame(
            Card card,
            PromptTemplate template,
            int window,
            Model model,
            Executor workers,
            AsyncPlayer.Answers answers,
            Consumer<String> terminal) {
        this.card = card;
        this.template = template;
        this.model = model;
        this.workers = workers;
        this.answers = answers;
        this.terminal = terminal;
        this.history = new History(window);
    }

    /** @param known the answer that was given before, null if it is to be given */
    private record Heard(StreamWord word, String known) {}

    @Override
    public void word(StreamWord word) {
        take(new Heard(word, null));
    }

    @Override
    public void recall(StreamWord word, String answer) {
        take(new Heard(word, answer));
    }

    private synchronized void take(Heard heard) {
        if (closed) {
            return;
        }
        waiting.add(heard);
        if (waiting.size() > MOST_WAITING) {
            resign(waiting.peek().word().round(), "more than " + MOST_WAITING + " words wait for an answer");
        }
        proceed();
    }

    /** Under the lock. */
    private void proceed() {
        while (!closed && !busy && !waiting.isEmpty()) {
            Heard next = waiting.peek();
            history.hear(next.word().word());
            if (next.known() == null) {
                busy = true;
                Question question = question(next.word());
                workers.execute(() -> ask(question));
            } else {
                waiting.remove();
                history.say(next.known());
            }
        }
    }

    private Question question(StreamWord word) {
        Map<PromptTemplate.Gap, String> texts = new EnumMap<>(PromptTemplate.Gap.class);
        texts.put(PromptTemplate.Gap.EXAMPLES, history.words());
        texts.put(PromptTemplate.Gap.WORD, word.word());
        texts.put(PromptTemplate.Gap.ANSWERS, history.answers());
        texts.put(PromptTemplate.Gap.DOMAIN, DomainWords.of(card.domain()));
        texts.put(PromptTemplate.Gap.LANGUAGES, Trees.write(card.hypotheses()));
        texts.put(PromptTemplate.Gap.ROUND, Integer.toString(word.round()));
        texts.put(PromptTemplate.Gap.ROUNDS, Integer.toString(card.rounds()));
        return new Question(card.game(), word.round(), template.fill(texts));
    }

    private void ask(Question question) {
        try {
            said(question.round(), answer(model.ask(question).text()));
        } catch (InterruptedException e) {
            // The player goes; whoever plays on asks again.
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail(question.round(), e instanceof ModelException ? e.getMessage() : e.toString());
        }
    }

    /** White space around it is no part of an answer. Whether the rest is a word, the game decides. */
    private static String answer(String text) {
        String answer = text.strip();
        return answer.length() <= LONGEST ? answer : answer.substring(0, LONGEST);
    }

    private synchronized void said(int round, String answer) {
        if (closed) {
            return;
        }
        busy = false;
        waiting.remove();
        history.say(answer);
        answers.answer(new Output(card.game(), round, answer, card.mode() == Mode.PROPER, null, null));
        proceed();
    }

    private synchronized void fail(int round, String reason) {
        if (!closed) {
            resign(round, reason);
        }
    }

    /** Under the lock. */
    private void resign(int round, String reason) {
        closed = true;
        terminal.accept("game " + card.game() + " is given up in round " + round + ": " + reason);
        answers.answer(new Output(card.game(), round, null, false, null, reason));
    }

    @Override
    public void end(Status status) {
        leave();
    }

    @Override
    public synchronized void leave() {
        closed = true;
        waiting.clear();
    }
}
