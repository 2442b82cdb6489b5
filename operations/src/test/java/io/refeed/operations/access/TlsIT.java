package io.refeed.operations.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.command.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that speaks TLS is reached with nothing but a file of client properties. */
class TlsIT {
    private static final String PASSWORD = "tls-secret";

    @TempDir
    Path directory;

    @Test
    void playsOnABrokerThatSpeaksTls() throws Exception {
        Path keys = keys();
        Map<String, String> tls = Map.of(
                "listener.security.protocol.map",
                "CLIENT:SSL,CONTROLLER:PLAINTEXT",
                "ssl.keystore.location",
                keys.toString(),
                "ssl.keystore.password",
                PASSWORD,
                "ssl.key.password",
                PASSWORD,
                "ssl.truststore.location",
                keys.toString(),
                "ssl.truststore.password",
                PASSWORD,
                "ssl.endpoint.identification.algorithm",
                "");
        Path client = Files.writeString(
                directory.resolve("client.properties"),
                "security.protocol=SSL\nssl.truststore.location=" + keys + "\nssl.truststore.password=" + PASSWORD
                        + "\n");
        Path out = directory.resolve("out");
        Path memory = directory.resolve("memory");

        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY.with(tls))) {
            Cli without = Cli.run("doctor", "--bootstrap", broker.bootstrap());
            Cli run = Cli.run(
                    "run",
                    "../experiments/i0.yaml",
                    "--services",
                    "--bootstrap",
                    broker.bootstrap(),
                    "--client-config",
                    client,
                    "--out",
                    out);
            Cli.run("simulate", "../experiments/i0.yaml", "--out", memory);

            assertThat(without.code()).isEqualTo(2);
            assertThat(run.code()).as(run.err()).isZero();
        }
        assertThat(Files.readString(out.resolve("verdicts.jsonl")))
                .isEqualTo(Files.readString(memory.resolve("verdicts.jsonl")));
    }

    /** A key with a certificate for this machine, which vouches for itself. */
    private Path keys() throws IOException, InterruptedException {
        Path keys = directory.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "broker",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=IP:127.0.0.1,DNS:localhost",
                        "-keystore",
                        keys.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return keys;
    }
}
