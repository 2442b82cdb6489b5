package io.refeed.testbed.access;

import io.refeed.protocol.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The passwords of all who log in to one broker: a directory with a directory for each user, so that each can be given to
 * its owner alone. Passwords are made when they are first needed and stay.
 */
public final class Secrets {
    /** The user that brokers are to one another. */
    public static final String BROKER = "broker";

    private static final String PASSWORD = "password";
    private static final int BYTES = 24;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path directory;
    private final Map<String, String> passwords;

    private Secrets(Path directory, Map<String, String> passwords) {
        this.directory = directory;
        this.passwords = passwords;
    }

    /**
     * The secrets in a directory; those that are missing are made.
     *
     * @throws UncheckedIOException if it cannot be read or written
     */
    public static Secrets keptIn(Path directory) {
        Map<String, String> passwords = new TreeMap<>();
        SecureRandom random = new SecureRandom();
        for (String user : users()) {
            Path file = directory.resolve(user).resolve(PASSWORD);
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
        return new Secrets(directory, passwords);
    }

    private static List<String> users() {
        List<String> users = new ArrayList<>(List.of(BROKER));
        for (Role role : Role.values()) {
            users.add(role.user());
        }
        return users;
    }

    /** The password of a user: a role's name, or {@link #BROKER}. */
    public String of(String user) {
        return passwords.get(user);
    }

    /** Where the files of a user lie. */
    public Path directory(String user) {
        return directory.resolve(user);
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
