package io.refeed.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the next life of the gateway for a player may begin to read cards and words: noted beside the offsets that are committed,
 * the same in each topic, since they belong together. Where that is not so, or someone has set the offsets by hand, everything is
 * read.
 */
final class HorizonNote {
    private static final Pattern NOTE = Pattern.compile("horizon( \\d{1,18})+");

    private HorizonNote() {}

    /** @param offsets where to begin, in the order of the topics */
    static String of(List<Long> offsets) {
        StringBuilder note = new StringBuilder("horizon");
        offsets.forEach(offset -> note.append(' ').append(offset));
        return note.toString();
    }

    /**
     * Where to begin with some topics of a partition.
     *
     * @param marks what was committed
     * @param before how far what was committed can be relied on
     */
    static Map<TopicPartition, Long> starts(
            List<String> topics,
            int partition,
            Map<TopicPartition, OffsetAndMetadata> marks,
            Map<TopicPartition, Long> before) {
        List<TopicPartition> parts = new ArrayList<>();
        topics.forEach(topic -> parts.add(new TopicPartition(topic, partition)));
        Set<String> notes = new HashSet<>();
        parts.forEach(
                part -> notes.add(marks.get(part) == null ? "" : marks.get(part).metadata()));
        Map<TopicPartition, Long> starts = new HashMap<>();
        String[] words = notes.iterator().next().split(" ", -1);
        boolean known = notes.size() == 1
                && NOTE.matcher(notes.iterator().next()).matches()
                && words.length == 1 + parts.size();
        for (int i = 0; i < parts.size(); i++) {
            long noted = known ? Long.parseLong(words[i + 1]) : 0;
            starts.put(parts.get(i), noted);
            known &= noted <= before.get(parts.get(i));
        }
        if (!known) {
            starts.replaceAll((part, offset) -> 0L);
        }
        return starts;
    }
}
