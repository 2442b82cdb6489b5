package io.refeed.game;

import java.util.List;
import java.util.Optional;

/**
 * A generator behind screens. A word that one of them drops reaches none of the later ones; in its place the generator gets
 * the latest word that passed them all, label included. The first word of the stream passes whatever they say, but they
 * are asked about it like about the others.
 */
final class ScreenedGenerator implements Generator {
    private final Generator generator;
    private final List<Screen> screens;
    private final boolean tells;
    private Turn kept;
    private boolean dropped;

    ScreenedGenerator(Generator generator, List<Screen> screens) {
        this.generator = generator;
        this.screens = List.copyOf(screens);
        this.tells = screens.stream().anyMatch(Screen::tells);
    }

    @Override
    public Answer answer(Turn turn) {
        Answer answer = generator.answer(screen(turn));
        screens.forEach(screen -> screen.answered(answer));
        return answer;
    }

    @Override
    public void recall(Turn turn, Answer logged) {
        generator.recall(screen(turn), logged);
        screens.forEach(screen -> screen.answered(logged));
    }

    private Turn screen(Turn turn) {
        boolean first = kept == null;
        dropped = false;
        screens.forEach(screen -> screen.sees(turn));
        for (Screen screen : screens) {
            if (screen.drops(turn) && !first) {
                dropped = true;
                return turn.showing(kept);
            }
        }
        kept = turn;
        return turn;
    }

    @Override
    public boolean dropped() {
        return tells && dropped;
    }

    @Override
    public Optional<Diagnostics> diagnostics() {
        return generator.diagnostics();
    }
}
