package io.refeed.testbed.access;

import io.refeed.protocol.access.Contestant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;

/**
 * How much of a broker one player may take. Kafka knows no quota of a user's connections; those are bounded by listener and
 * address.
 */
public final class Quotas {
    /** Far more than a player needs, and far less than a broker can do: bytes a second, and percent of one of its threads. */
    private static final Map<String, Double> QUOTAS = Map.of(
            "producer_byte_rate", 1024.0 * 1024,
            "consumer_byte_rate", 8 * 1024.0 * 1024,
            "request_percentage", 50.0);

    private Quotas() {}

    /** Gives each of some players its quotas. */
    static KafkaFuture<Void> give(Admin admin, List<Contestant> players) {
        List<ClientQuotaAlteration.Op> quotas = new ArrayList<>();
        QUOTAS.forEach((name, value) -> quotas.add(new ClientQuotaAlteration.Op(name, value)));
        List<ClientQuotaAlteration> alterations = new ArrayList<>();
        for (Contestant player : players) {
            alterations.add(new ClientQuotaAlteration(
                    new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, player.name())), quotas));
        }
        return admin.alterClientQuotas(alterations).all();
    }

    /** The quotas of a player, a text each: {@code producer_byte_rate=1048576}; empty if it has none. */
    public static KafkaFuture<List<String>> of(Admin admin, Contestant player) {
        return admin.describeClientQuotas(ClientQuotaFilter.contains(
                        List.of(ClientQuotaFilterComponent.ofEntity(ClientQuotaEntity.USER, player.name()))))
                .entities()
                .thenApply(found -> {
                    Map<String, Double> all = new TreeMap<>();
                    found.values().forEach(all::putAll);
                    List<String> texts = new ArrayList<>();
                    all.forEach((name, value) -> texts.add(name + "=" + Math.round(value)));
                    return texts;
                });
    }
}
