package io.refeed.operations.doctor;

import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Someone for whom a login shall work.
 *
 * @param name what to call it: {@code auditor}, {@code player mine}
 * @param role the role, null if it is a player with a login of its own
 * @param contestant the player, null if it is a role
 * @param topics the names of all topics that matter, its own and those that it must keep off
 * @param reads the names of those that it must read
 * @param writes the names of those that it must write
 */
public record Party(
        String name, Role role, Contestant contestant, List<String> topics, Set<String> reads, Set<String> writes) {
    /** Copies the collections. */
    public Party {
        topics = List.copyOf(topics);
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
    }

    /** A role, on the topics with a prefix. */
    public static Party of(Role role, String prefix) {
        return new Party(
                role.user(), role, null, all(prefix), names(role.reads(), prefix), names(role.writes(), prefix));
    }

    /** A player with a login of its own, on its topics and those with the prefix of the testbed. */
    public static Party of(Contestant player, String prefix) {
        Set<String> own = names(Contestant.topics(), player.prefix(prefix));
        List<String> topics = new ArrayList<>(own.stream().sorted().toList());
        topics.addAll(all(prefix));
        return new Party(
                "player " + player.name(),
                null,
                player,
                topics,
                own,
                Set.of(Topic.OUTPUTS.name(player.prefix(prefix))));
    }

    private static List<String> all(String prefix) {
        return Stream.of(Topic.values()).map(topic -> topic.name(prefix)).toList();
    }

    private static Set<String> names(Set<Topic> topics, String prefix) {
        return topics.stream().map(topic -> topic.name(prefix)).collect(Collectors.toSet());
    }
}
