package io.refeed.testbed.access;

import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The passwords of all who log in to one broker: a directory with a directory for each user, so that each can be given to
 * its owner alone; those of players lie together in one. Passwords are made when they are first needed and stay.
 */
public final class Secrets {
    /** The user that brokers are to one another. */
    public static final String BROKER = "broker";

    /** The directory with those of the players that have a login of their own. */
    public static final String PLAYERS = "players";

    private static final String PASSWORD = "password";
    private static final int BYTES = 24;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path directory;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> passwords = new TreeMap<>();
    private final Set<Contestant> contestants = new HashSet<>();

    private Secrets(Path directory) {
        this.directory = directory;
    }

    /**
     * The secrets in a directory; those of the roles that are missing are made. Players that have a login there keep it.
     *
     * @throws UncheckedIOException if it cannot be read or written
     */
    public static Secrets keptIn(Path directory) {
        Secrets secrets = new Secrets(directory);
        secrets.keep(BROKER);
        for (Role role : Role.values()) {
            secrets.keep(role.user());
        }
        secrets.with(secrets.known());
        return secrets;
    }

    /** Makes passwords for those of some players that have none; itself. */
    public Secrets with(Collection<Contestant> players) {
        for (Contestant player : players) {
            contestants.add(player);
            keep(player.name());
        }
        return this;
    }

    /** The players that have a login, by name. */
    public List<Contestant> contestants() {
        return contestants.stream()
                .sorted(Comparator.comparing(Contestant::name))
                .toList();
    }

    private List<Contestant> known() {
        Path players = directory.resolve(PLAYERS);
        if (!Files.isDirectory(players)) {
            return List.of();
        }
        try (Stream<Path> names = Files.list(players)) {
            return names.filter(name -> Files.exists(name.resolve(PASSWORD)))
                    .map(name -> new Contestant(name.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(String user) {
        Path file = directory(user).resolve(PASSWORD);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[BYTES];
                random.nextBytes(bytes);
                write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
            }
            passwords.put(user, Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password of a user: a role's name, a player's, or {@link #BROKER}. */
    public String of(String user) {
        return passwords.get(user);
    }

    /** Where the files of a user lie. */
    public Path directory(String user) {
        return contestants.stream().anyMatch(player -> player.name().equals(user))
                ? directory.resolve(PLAYERS).resolve(user)
                : directory.resolve(user);
    }

    /** Writes a file for a user, which no one else on this machine may read. */
    void write(String user, String name, String text) {
        try {
            write(directory(user).resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one step: a process that is killed midway does not leave half a password. */
    private static void write(Path file, String text) throws IOException {
        makeMissing(file.toAbsolutePath().getParent().getParent());
        makeMissing(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), ".", ".draft");
        Files.writeString(draft, text);
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, OWNER_ONLY);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** One that is there is as its owner wants it: a volume of a container, say. */
    private static void makeMissing(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            PrivateDirectory.make(directory);
        }
    }
}
