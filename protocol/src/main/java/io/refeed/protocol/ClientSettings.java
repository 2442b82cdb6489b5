package io.refeed.protocol;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Client properties of the user, before any client is made of them: those that mean nothing to Kafka's clients, and those that
 * would change what a game is. Safe for use by several threads.
 */
public final class ClientSettings {
    /** What a client of Refeed must be, each with what it is. */
    private static final Map<String, Rule> RULES = Map.ofEntries(
            rule(ProducerConfig.ACKS_CONFIG, "all", "-1"),
            rule(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true"),
            forbidden(ProducerConfig.TRANSACTIONAL_ID_CONFIG),
            rule(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName()),
            rule(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName()),
            rule(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName()),
            rule(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName()),
            rule(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic"),
            rule(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
            rule(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false"),
            rule(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));

    /** Kafka Streams lets settings be meant for one kind of its clients. */
    private static final List<String> PREFIXES =
            List.of("main.consumer.", "restore.consumer.", "global.consumer.", "consumer.", "producer.", "admin.");

    private static final Set<String> FILES =
            Set.of(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG);

    /** Lists of classes; a client that is made is the first to look for them. */
    private static final Set<String> CLASSES = Set.of(
            ProducerConfig.INTERCEPTOR_CLASSES_CONFIG,
            ProducerConfig.METRIC_REPORTER_CLASSES_CONFIG,
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG);

    private static final List<ConfigDef> CLIENTS =
            List.of(AdminClientConfig.configDef(), ProducerConfig.configDef(), ConsumerConfig.configDef());

    private ClientSettings() {}

    /** Whether a property is one that Refeed sets itself, and no one else may set otherwise. */
    public static boolean fixed(String key) {
        return RULES.containsKey(bare(key));
    }

    /** What is wrong with the first of some properties that cannot be used, beginning with its key. */
    static Optional<String> fault(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> fault(bare(property.getKey()), property.getValue())
                        .map(fault -> property.getKey() + ": " + fault))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> fault(String key, String value) {
        Rule rule = RULES.get(key);
        if (rule != null) {
            return rule.fault(value.strip());
        }
        if (FILES.contains(key) && !Files.isReadable(Path.of(value))) {
            return Optional.of(Files.exists(Path.of(value)) ? value + " cannot be read" : "there is no file " + value);
        }
        if (CLASSES.contains(key)) {
            return Arrays.stream(value.strip().split("\\s*,\\s*", -1))
                    .filter(name -> !name.isEmpty() && !exists(name))
                    .findFirst()
                    .map(name -> "Class " + name + " could not be found");
        }
        return CLIENTS.stream()
                .filter(client -> client.names().contains(key))
                .findFirst()
                .flatMap(client -> fault(client, key, value));
    }

    private static boolean exists(String className) {
        try {
            Utils.loadClass(className, Object.class);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** What a kind of client has against a value. */
    private static Optional<String> fault(ConfigDef client, String key, String value) {
        Map<String, String> one = new HashMap<>(Map.of(key, value));
        return client.validate(one).stream()
                .filter(checked -> checked.name().equals(key))
                .flatMap(checked -> checked.errorMessages().stream())
                .map(message -> message.replaceFirst("^Invalid value .* for configuration [^ :]+(: )?", ""))
                .map(message -> message.isEmpty() ? "expected another value" : message)
                .findFirst();
    }

    private static String bare(String key) {
        return PREFIXES.stream()
                .filter(key::startsWith)
                .findFirst()
                .map(prefix -> key.substring(prefix.length()))
                .orElse(key);
    }

    private static Map.Entry<String, Rule> rule(String key, String... values) {
        List<String> allowed = List.of(values);
        return Map.entry(
                key,
                new Rule(
                        value -> allowed.stream().anyMatch(value::equalsIgnoreCase),
                        "Refeed's clients use " + allowed.get(0) + ", and nothing else"));
    }

    private static Map.Entry<String, Rule> forbidden(String key) {
        return Map.entry(key, new Rule(value -> false, "Refeed's clients have none"));
    }

    private record Rule(Predicate<String> allowed, String why) {
        Optional<String> fault(String value) {
            return allowed.test(value) ? Optional.empty() : Optional.of(why + "; found " + value);
        }
    }
}
