package io.refeed.testbed.access;

import io.refeed.protocol.Faults;
import io.refeed.protocol.TopicsException;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Permissions;
import io.refeed.protocol.access.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;

/** Makes the roles and players known to a broker, and what each may do. Doing it again changes nothing. */
public final class Provision {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final int ITERATIONS = 4096;

    private final Admin admin;

    /** @param admin the operator's client, which stays the caller's to close */
    public Provision(Admin admin) {
        this.admin = admin;
    }

    /**
     * Lets all roles, and the players among the secrets, log in by SCRAM.
     *
     * @throws TopicsException if the broker does not allow it
     */
    public void users(Secrets secrets) {
        // A broker changes a user once in a request.
        for (ScramMechanism mechanism : List.of(ScramMechanism.SCRAM_SHA_256, ScramMechanism.SCRAM_SHA_512)) {
            List<UserScramCredentialAlteration> users = new ArrayList<>();
            for (Role role : Role.values()) {
                users.add(user(role.user(), secrets, mechanism));
            }
            secrets.contestants().forEach(player -> users.add(user(player.name(), secrets, mechanism)));
            await(admin.alterUserScramCredentials(users).all(), "make its users");
        }
    }

    /**
     * Allows each role what it needs on the topics with a prefix.
     *
     * @throws TopicsException if the broker does not allow it
     */
    public void permissions(String prefix) {
        await(admin.createAcls(Permissions.all(prefix)).all(), "make its access control lists");
    }

    /**
     * Allows some players what they need on their own topics, and bounds what they may take of the broker.
     *
     * @param prefix the prefix of the testbed's topics
     * @throws TopicsException if the broker does not allow it
     */
    public void contestants(String prefix, List<Contestant> players) {
        if (players.isEmpty()) {
            return;
        }
        List<AclBinding> lists = new ArrayList<>();
        players.forEach(player -> lists.addAll(Permissions.of(player, prefix)));
        await(admin.createAcls(lists).all(), "make its access control lists");
        await(Quotas.give(admin, players), "set the quotas of players");
    }

    private static UserScramCredentialAlteration user(String name, Secrets secrets, ScramMechanism mechanism) {
        return new UserScramCredentialUpsertion(name, new ScramCredentialInfo(mechanism, ITERATIONS), secrets.of(name));
    }

    private static void await(KafkaFuture<Void> future, String what) {
        try {
            future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new TopicsException(
                    "the broker refused to " + what + ": " + Faults.describe(e.getCause())
                            + "; it needs the login of an operator, and a broker that keeps such lists",
                    e.getCause());
        } catch (TimeoutException e) {
            throw new TopicsException("the broker did not " + what + " within " + TIMEOUT.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicsException("interrupted while the broker was to " + what, e);
        }
    }
}
