package io.refeed.protocol.access;

import io.refeed.language.spec.Labels;
import io.refeed.protocol.Topic;
import io.refeed.protocol.message.Card;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A player with a login of its own. It has topics of its own too, which look like those of a testbed in which no one else
 * plays: the gateway copies its games there, and its answers from there.
 *
 * @param name the player's name, which is its user's, too
 */
public record Contestant(String name) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");
    private static final String PART = "player.";
    private static final int NUMBERED_GROUPS = 9;

    /** Users that are none of a player: brokers, and those who do not log in. */
    private static final List<String> OTHERS = List.of("broker", "anonymous", Card.BUNDLED);

    private static final Set<Topic> TOPICS =
            Collections.unmodifiableSet(EnumSet.of(Topic.GAMES, Topic.STREAM, Topic.OUTPUTS));

    /** Checks the name; an {@link IllegalArgumentException} says what is wrong with it. */
    public Contestant {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the player '" + name + "' can have no login: expected a name of at most 32"
                            + " letters, digits, hyphens and underscores, a letter or a digit first");
        }
        if (isSomeoneElse(name)) {
            throw new IllegalArgumentException(
                    "the player '" + name + "' can have no login: that user is someone else");
        }
    }

    /** The topics of every contestant. */
    public static Set<Topic> topics() {
        return TOPICS;
    }

    /** What the names of all contestants' topics begin with. */
    public static String prefixOfAll(String prefix) {
        return prefix + PART;
    }

    /** Whether a prefix is that of the topics of its own which a player of some name has; null is no player's. */
    public static boolean owns(String name, String prefix) {
        return name != null && NAME.matcher(name).matches() && prefix.endsWith(PART + name + ".");
    }

    /** What the names of its topics begin with. */
    public String prefix(String prefix) {
        return prefixOfAll(prefix) + name + ".";
    }

    /** The names of the consumer groups that it may use: as many as players need, and no more for a broker to remember. */
    public List<String> groups(String prefix) {
        String group = Role.GENERATOR.group(prefix(prefix));
        List<String> groups = new ArrayList<>(List.of(group, group + "-" + name));
        for (int number = 1; number <= NUMBERED_GROUPS; number++) {
            groups.add(group + "-" + number);
        }
        return groups.stream().distinct().toList();
    }

    /** The contestants all of whose topics are there, by name. */
    public static List<Contestant> among(String prefix, Collection<String> topics) {
        Pattern outputs = Pattern.compile(
                Pattern.quote(prefixOfAll(prefix)) + "(" + NAME + ")" + Pattern.quote(Topic.OUTPUTS.name(".")));
        List<Contestant> found = new ArrayList<>();
        for (String topic : topics) {
            Matcher matcher = outputs.matcher(topic);
            if (matcher.matches() && !isSomeoneElse(matcher.group(1))) {
                Contestant contestant = new Contestant(matcher.group(1));
                if (TOPICS.stream().allMatch(each -> topics.contains(each.name(contestant.prefix(prefix))))) {
                    found.add(contestant);
                }
            }
        }
        found.sort(Comparator.comparing(Contestant::name));
        return found;
    }

    private static boolean isSomeoneElse(String name) {
        String user = name.toLowerCase(Locale.ROOT);
        return OTHERS.contains(user) || Labels.find(Role.class, user) != null;
    }
}
