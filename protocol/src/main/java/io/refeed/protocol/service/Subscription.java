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
 * @param lazy topics that are read a few times a second only once everything is loaded, unless the handler asks for more
 *     ({@link PartitionHandler#eager}): every record that is fetched alone costs a request
 * @param patient whether records may wait some 50 ms until there are more of them; saves much of a core
 */
public record Subscription(List<List<Topic>> stages, Set<Topic> passing, Set<Topic> lazy, boolean patient) {
    /** Copies the collections. */
    public Subscription {
        stages = List.copyOf(stages);
        passing = Set.copyOf(passing);
        lazy = Set.copyOf(lazy);
    }

    /** A subscription of one stage. */
    public static Subscription first(Topic... topics) {
        return new Subscription(List.of(List.of(topics)), Set.of(), Set.of(), false);
    }

    /** The same with one more stage. */
    public Subscription then(Topic... topics) {
        List<List<Topic>> more = new ArrayList<>(stages);
        more.add(List.of(topics));
        return new Subscription(more, passing, lazy, patient);
    }

    /** The same, where these topics are not read any more once everything is loaded. */
    public Subscription onlyWhileLoading(Topic... topics) {
        return new Subscription(stages, Set.of(topics), lazy, patient);
    }

    /** The same, where these topics are read a few times a second once everything is loaded. */
    public Subscription lazily(Topic... topics) {
        return new Subscription(stages, passing, Set.of(topics), patient);
    }

    /** The same for a service that no one waits for. */
    public Subscription patiently() {
        return new Subscription(stages, passing, lazy, true);
    }

    /** All topics. */
    public Set<Topic> topics() {
        Set<Topic> all = new TreeSet<>();
        stages.forEach(all::addAll);
        return all;
    }
}
