package io.refeed.view;

import io.refeed.protocol.message.Contamination;
import java.util.ArrayList;
import java.util.List;

/**
 * How the shares of a game have moved, in at most sixty points: so many blocks of rounds as there are, and then two, four, eight
 * blocks a point. Blocks come in order; those of a game whose targets are settled late come again, with their mistakes.
 *
 * <p>Not safe for use by several threads.
 */
final class Trend {
    static final int POINTS = 60;

    private final List<Point> points = new ArrayList<>();
    private int blocks = 1;
    private int counted;
    private int judged;
    private Point filling;

    /** One point: how many words and answers, of which how many were fed back, off target and wrong. */
    private static final class Point {
        private int words;
        private int replayed;
        private int answers;
        private int mistakes;
        private int parts;

        private void add(Point other) {
            words += other.words;
            replayed += other.replayed;
            answers += other.answers;
            mistakes += other.mistakes;
            parts += other.parts;
        }
    }

    /** Takes the counts of a block. */
    void add(Contamination block) {
        if (block.partial()) {
            filling = new Point();
            count(filling, block);
            judge(filling, block);
            return;
        }
        filling = null;
        if (block.from() > counted) {
            counted = block.from();
            Point point = open();
            count(point, block);
            point.parts++;
        }
        if (block.mistakes() != null && block.from() > judged) {
            judged = block.from();
            judge(points.get(points.size() - 1), block);
        }
    }

    private static void count(Point point, Contamination block) {
        point.words += block.words();
        point.replayed += block.replayed();
    }

    private static void judge(Point point, Contamination block) {
        if (block.mistakes() != null) {
            point.answers += block.outputs();
            point.mistakes += block.mistakes();
        }
    }

    private Point open() {
        if (points.isEmpty() || points.get(points.size() - 1).parts == blocks) {
            if (points.size() == POINTS) {
                halve();
            }
            points.add(new Point());
        }
        return points.get(points.size() - 1);
    }

    private void halve() {
        for (int i = 0; i < POINTS / 2; i++) {
            Point merged = points.get(2 * i);
            merged.add(points.get(2 * i + 1));
            points.set(i, merged);
        }
        points.subList(POINTS / 2, POINTS).clear();
        blocks *= 2;
    }

    /** The share of words that were fed back, in thousandths, point for point. */
    List<Integer> replayed() {
        return shares(true);
    }

    /** The share of answers that are mistakes, in thousandths, point for point; -1 where no one knows yet. */
    List<Integer> mistakes() {
        return shares(false);
    }

    private List<Integer> shares(boolean ofWords) {
        List<Integer> shares = new ArrayList<>(points.size() + 1);
        points.forEach(point -> shares.add(share(point, ofWords)));
        if (filling != null) {
            shares.add(share(filling, ofWords));
        }
        return shares;
    }

    private static int share(Point point, boolean ofWords) {
        int all = ofWords ? point.words : point.answers;
        int some = ofWords ? point.replayed : point.mistakes;
        return all == 0 ? -1 : Math.round(1000f * some / all);
    }
}
