package io.refeed.testbed.run;

import io.refeed.auditor.AuditorConfig;
import io.refeed.protocol.service.ServiceOptions;

/**
 * As what an instance of a service joins the others of its kind.
 *
 * @param group the consumer group, whose members share the games; null for the service's usual one
 * @param instance a name that this instance keeps over restarts, null if it has none
 */
public record Membership(String group, String instance) {
    /** One of the usual group, without a name. */
    public static final Membership USUAL = new Membership(null, null);

    ServiceOptions of(ServiceOptions options) {
        ServiceOptions grouped = group == null ? options : options.inGroup(group);
        return instance == null ? grouped : grouped.named(instance);
    }

    AuditorConfig of(AuditorConfig config) {
        AuditorConfig grouped = group == null ? config : config.withApplicationId(group);
        return instance == null ? grouped : grouped.withInstance(instance);
    }
}
