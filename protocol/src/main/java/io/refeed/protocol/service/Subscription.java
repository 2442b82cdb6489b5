package io.refeed.protocol.service;

import io.refeed.protocol.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which topics a service reads, and in which order it catches up with them: the topics of a stage are read up to where
 * they ended when the partition was assigned before the first record of the next stage is handed out. Once all stages are
 * loaded, all topics are read as records come.
 *
 * <p>{@code Subscription.first(GAMES, OUTPUTS).then(STREAM).onlyWhileLoading(OUTPUTS)}
 *
 * @param stages the topics by stage
 * @param passing topics that are read while loading only
 * @param patient whether records may wait some 50 ms until there are more of them; saves much of a core
 */
public record Subscription(List<List<Topic>> stages, Set<Topic> passing, boolean patient) {
    /** Copies the collections. */
    public Subscription {
        stages = List.copyOf(stages);
        passing = Set.copyOf(passing);
    }

    /** A subscription of one stage. */
    public static Subscription first(Topic... topics) {
        return new Subscription(List.of(List.of(topics)), Set.of(), false);
    }

    /** The same with one more stage. */
    public Subscription then(Topic... topics) {
        List<List<Topic>> more = new ArrayList<>(stages);
        more.add(List.of(topics));
        return new Subscription(more, passing, patient);
    }

    /** The same, where these topics are not read any more once everything is loaded. */
    public Subscription onlyWhileLoading(Topic... topics) {
        return new Subscription(stages, Set.of(topics), patient);
    }

    /** The same for a service that nobody waits for. */
    public Subscription patiently() {
        return new Subscription(stages, passing, true);
    }

    /** All topics. */
    public Set<Topic> topics() {
        Set<Topic> all = new TreeSet<>();
        stages.forEach(all::addAll);
        return all;
    }
}
