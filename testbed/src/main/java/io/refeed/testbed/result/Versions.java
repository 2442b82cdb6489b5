package io.refeed.testbed.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this program is.
 *
 * @param refeed its own version
 * @param kafka the version of Kafka that it brings
 * @param commit the commit it was started from, null if not known
 */
public record Versions(String refeed, String kafka, String commit) {
    /** Those of the running program. */
    public static Versions current() {
        Properties properties = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Versions(
                properties.getProperty("version"),
                properties.getProperty("kafka"),
                System.getProperty("refeed.commit"));
    }
}
