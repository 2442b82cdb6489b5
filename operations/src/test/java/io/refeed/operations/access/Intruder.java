package io.refeed.operations.access;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthenticationException;

/**
 * Tries to get in by a door that is not for the roles. Also a program: prints {@code mechanism role answer} for each
 * attempt.
 */
public final class Intruder {
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final int PATIENCE_MILLIS = 3000;

    private Intruder() {}

    /**
     * Tries each role with each mechanism, and an anonymous client.
     *
     * @param controllers whether controllers listen there, to whom clients talk otherwise
     * @return for each attempt, {@code in}, {@code refused} (the login) or {@code shut} (no answer)
     */
    static Map<String, String> attempts(String address, Path secrets, boolean controllers)
            throws IOException, InterruptedException {
        Map<String, String> answers = new TreeMap<>();
        for (String role : PermissionMatrix.ROLES) {
            for (String mechanism : new String[] {"SCRAM-SHA-256", "SCRAM-SHA-512", "PLAIN"}) {
                Map<String, Object> login = PermissionMatrix.login(secrets, role, address);
                String text = login.get("sasl.jaas.config").toString();
                login.put("sasl.mechanism", mechanism);
                login.put(
                        "sasl.jaas.config",
                        (mechanism.equals("PLAIN") ? PLAIN : SCRAM) + text.substring(text.indexOf(' ')));
                answers.put(mechanism + " " + role, attempt(login, address, controllers));
            }
        }
        answers.put("none anonymous", attempt(new HashMap<>(), address, controllers));
        return answers;
    }

    private static String attempt(Map<String, Object> login, String address, boolean controllers)
            throws InterruptedException {
        login.remove("bootstrap.servers");
        login.put(controllers ? "bootstrap.controllers" : "bootstrap.servers", address);
        login.put("request.timeout.ms", Integer.toString(PATIENCE_MILLIS));
        login.put("default.api.timeout.ms", Integer.toString(PATIENCE_MILLIS));
        try (Admin admin = Admin.create(login)) {
            admin.describeCluster().clusterId().get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return "in";
        } catch (ExecutionException e) {
            return e.getCause() instanceof AuthenticationException ? "refused" : "shut";
        } catch (TimeoutException e) {
            return "shut";
        }
    }

    /** Tries, and prints; arguments: address, the directory of the secrets, {@code controllers} or nothing. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        attempts(arguments[0], Path.of(arguments[1]), arguments.length > 2)
                .forEach((attempt, answer) -> System.out.println(attempt + " " + answer));
    }
}
