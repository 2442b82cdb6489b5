package io.refeed.protocol.access;

import io.refeed.protocol.Topic;
import java.util.ArrayList;
import java.util.List;
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
        for (Topic topic : role.reads()) {
            bindings.add(allow(role, topic(topic.name(prefix), PatternType.LITERAL), AclOperation.READ));
        }
        for (Topic topic : role.writes()) {
            bindings.add(allow(role, topic(topic.name(prefix), PatternType.LITERAL), AclOperation.WRITE));
        }
        if (role.joinsGroups()) {
            bindings.add(allow(role, named(ResourceType.GROUP, role.group(prefix)), AclOperation.READ));
        }
        if (role == Role.RUN) {
            checkTopics(bindings, prefix);
        }
        if (role == Role.AUDITOR) {
            keepStores(bindings, role.group(prefix));
        }
        return bindings;
    }

    /** A role that starts games first looks at how the topics are kept. */
    private static void checkTopics(List<AclBinding> bindings, String prefix) {
        for (Topic topic : Role.RUN.topics()) {
            bindings.add(
                    allow(Role.RUN, topic(topic.name(prefix), PatternType.LITERAL), AclOperation.DESCRIBE_CONFIGS));
        }
    }

    /** Kafka Streams makes the topics behind its stores itself, and writes in transactions. */
    private static void keepStores(List<AclBinding> bindings, String application) {
        bindings.add(allow(Role.AUDITOR, named(ResourceType.TRANSACTIONAL_ID, application), AclOperation.WRITE));
        ResourcePattern stores = topic(application + "-", PatternType.PREFIXED);
        for (AclOperation operation :
                List.of(AclOperation.READ, AclOperation.WRITE, AclOperation.CREATE, AclOperation.DELETE)) {
            bindings.add(allow(Role.AUDITOR, stores, operation));
        }
    }

    private static ResourcePattern topic(String name, PatternType type) {
        return new ResourcePattern(ResourceType.TOPIC, name, type);
    }

    private static ResourcePattern named(ResourceType type, String begin) {
        return new ResourcePattern(type, begin, PatternType.PREFIXED);
    }

    private static AclBinding allow(Role role, ResourcePattern what, AclOperation operation) {
        return new AclBinding(
                what, new AccessControlEntry("User:" + role.user(), "*", operation, AclPermissionType.ALLOW));
    }
}
