package io.refeed.protocol.access;

import io.refeed.protocol.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The roles as a broker's access control lists. The broker must deny whatever no list allows. The operator is not in
 * them: brokers name their super users themselves.
 */
public final class Permissions {
    private Permissions() {}

    /** All that must be allowed, for the topics with this prefix. */
    public static List<AclBinding> all(String prefix) {
        List<AclBinding> bindings = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role != Role.ADMIN) {
                bindings.addAll(of(role, prefix));
            }
        }
        return bindings;
    }

    /** What one role must be allowed. */
    public static List<AclBinding> of(Role role, String prefix) {
        List<AclBinding> bindings = new ArrayList<>();
        addTopics(bindings, role.user(), prefix, role.reads(), role.writes());
        if (role.joinsGroups()) {
            PatternType type = role.namesGroups() ? PatternType.PREFIXED : PatternType.LITERAL;
            bindings.add(allow(role.user(), group(role.group(prefix), type), AclOperation.READ));
        }
        switch (role) {
            case RUN -> checkTopics(bindings, prefix);
            case AUDITOR -> keepStores(bindings, role.group(prefix));
            case GATEWAY -> serveContestants(bindings, prefix);
            default -> {
                // That is all.
            }
        }
        return bindings;
    }

    /** What a player with a login of its own must be allowed. */
    public static List<AclBinding> of(Contestant contestant, String prefix) {
        List<AclBinding> bindings = new ArrayList<>();
        addTopics(bindings, contestant.name(), contestant.prefix(prefix), Contestant.topics(), Set.of(Topic.OUTPUTS));
        for (String group : contestant.groups(prefix)) {
            bindings.add(allow(contestant.name(), group(group, PatternType.LITERAL), AclOperation.READ));
        }
        return bindings;
    }

    private static void addTopics(
            List<AclBinding> bindings, String user, String prefix, Set<Topic> reads, Set<Topic> writes) {
        for (Topic topic : reads) {
            bindings.add(allow(user, topic(topic.name(prefix), PatternType.LITERAL), AclOperation.READ));
        }
        for (Topic topic : writes) {
            bindings.add(allow(user, topic(topic.name(prefix), PatternType.LITERAL), AclOperation.WRITE));
        }
    }

    /** A role that starts games first looks at how the topics are kept. */
    private static void checkTopics(List<AclBinding> bindings, String prefix) {
        for (Topic topic : Role.RUN.topics()) {
            bindings.add(allow(
                    Role.RUN.user(), topic(topic.name(prefix), PatternType.LITERAL), AclOperation.DESCRIBE_CONFIGS));
        }
    }

    /** Kafka Streams makes the topics behind its stores itself, and writes in transactions. */
    private static void keepStores(List<AclBinding> bindings, String application) {
        String user = Role.AUDITOR.user();
        bindings.add(allow(
                user,
                new ResourcePattern(ResourceType.TRANSACTIONAL_ID, application, PatternType.PREFIXED),
                AclOperation.WRITE));
        ResourcePattern stores = topic(application + "-", PatternType.PREFIXED);
        for (AclOperation operation :
                List.of(AclOperation.READ, AclOperation.WRITE, AclOperation.CREATE, AclOperation.DELETE)) {
            bindings.add(allow(user, stores, operation));
        }
    }

    /** The gateway serves whoever has topics, whenever they are made. */
    private static void serveContestants(List<AclBinding> bindings, String prefix) {
        ResourcePattern theirs = topic(Contestant.prefixOfAll(prefix), PatternType.PREFIXED);
        for (AclOperation operation : List.of(AclOperation.READ, AclOperation.WRITE)) {
            bindings.add(allow(Role.GATEWAY.user(), theirs, operation));
        }
    }

    private static ResourcePattern topic(String name, PatternType type) {
        return new ResourcePattern(ResourceType.TOPIC, name, type);
    }

    private static ResourcePattern group(String name, PatternType type) {
        return new ResourcePattern(ResourceType.GROUP, name, type);
    }

    private static AclBinding allow(String user, ResourcePattern what, AclOperation operation) {
        return new AclBinding(what, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }
}
