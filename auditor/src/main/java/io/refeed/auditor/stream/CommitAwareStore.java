package io.refeed.auditor.stream;

import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.WrappedStateStore;

/**
 * A key-value store that tells when Kafka Streams is about to commit, so that its user may keep back until then what changes
 * often. It takes the place of a cache of Kafka Streams, and is told as that one is (decision 0016). The tests of the topology and
 * of killed auditors fail where that is no longer so.
 */
final class CommitAwareStore extends WrappedStateStore<KeyValueStore<Bytes, byte[]>, Bytes, byte[]> {
    private Runnable user = CommitAwareStore::noOne;

    private CommitAwareStore(KeyValueStore<Bytes, byte[]> store) {
        super(store);
    }

    private static void noOne() {}

    /** @param user puts into the store what it has kept back; called on the thread that uses the store */
    void beforeCommit(Runnable user) {
        this.user = user;
    }

    /** Called by Kafka Streams before it sends on what was written, and commits the offsets of what was read. */
    @Override
    public void flushCache() {
        user.run();
        super.flushCache();
    }

    /** What its user still keeps back is lost, as it is not to be committed any more: the store may be opened again by another. */
    @Override
    public void close() {
        user = CommitAwareStore::noOne;
        super.close();
    }

    /**
     * Builds such stores.
     *
     * @param stores builds what they wrap
     */
    record Builder(StoreBuilder<KeyValueStore<Bytes, byte[]>> stores) implements StoreBuilder<CommitAwareStore> {
        @Override
        public CommitAwareStore build() {
            return new CommitAwareStore(stores.build());
        }

        @Override
        public Builder withCachingEnabled() {
            throw new UnsupportedOperationException("what a cache would do is done by those who use the store");
        }

        @Override
        public Builder withCachingDisabled() {
            return this;
        }

        @Override
        public Builder withLoggingEnabled(Map<String, String> config) {
            return new Builder(stores.withLoggingEnabled(config));
        }

        @Override
        public Builder withLoggingDisabled() {
            return new Builder(stores.withLoggingDisabled());
        }

        @Override
        public Map<String, String> logConfig() {
            return stores.logConfig();
        }

        @Override
        public boolean loggingEnabled() {
            return stores.loggingEnabled();
        }

        @Override
        public String name() {
            return stores.name();
        }
    }
}
