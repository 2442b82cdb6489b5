package io.refeed.testbed.command;

import io.refeed.language.LanguageTooLargeException;
import io.refeed.language.kind.KindException;
import io.refeed.protocol.BrokerUnavailableException;
import io.refeed.protocol.Faults;
import io.refeed.protocol.TopicsException;
import io.refeed.protocol.access.Role;
import io.refeed.protocol.json.TranscriptException;
import io.refeed.testbed.broker.BrokerException;
import io.refeed.testbed.experiment.ExperimentException;
import io.refeed.testbed.run.RunException;
import io.refeed.testbed.terminal.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Turns what made a command fail into one sentence. */
final class Failures {
    private static final int EXIT = 2;

    /** What is thrown to tell the user something, in a whole sentence. */
    private static final Set<Class<? extends Exception>> SENTENCES = Set.of(
            CommandException.class,
            ExperimentException.class,
            TranscriptException.class,
            RunException.class,
            BrokerException.class,
            BrokerUnavailableException.class,
            TopicsException.class,
            KindException.class,
            LanguageTooLargeException.class);

    private Failures() {}

    /** Writes the sentence, and the stack trace if someone asked for it; returns the exit code. */
    static int report(Throwable e, PrintWriter err) {
        err.println("refeed: " + lines(e));
        if (System.getenv("REFEED_DEBUG") != null) {
            e.printStackTrace(err);
        }
        return EXIT;
    }

    /** One line, or one for each fault of an experiment file: what is quoted in a sentence makes no line of its own. */
    private static String lines(Throwable e) {
        String sentence = sentence(e);
        return e instanceof ExperimentException
                ? sentence.lines().map(TerminalText::visible).collect(Collectors.joining("\n"))
                : TerminalText.visible(sentence);
    }

    private static String sentence(Throwable e) {
        if (SENTENCES.contains(e.getClass())) {
            return e.getMessage();
        }
        if (e instanceof UncheckedIOException unchecked) {
            return sentence(unchecked.getCause());
        }
        if (e instanceof IOException io) {
            return sentence(io);
        }
        if (e instanceof AuthorizationException refused) {
            return refusal(refused);
        }
        if (e instanceof OutOfMemoryError) {
            return Faults.OUT_OF_MEMORY;
        }
        if (e instanceof LinkageError || e instanceof ServiceConfigurationError) {
            return "a class cannot be loaded (" + e
                    + "); is a jar missing on the --plugin-path, or of another version?";
        }
        return "this should not happen (" + e + "); set REFEED_DEBUG=1 to see where it did";
    }

    private static String refusal(AuthorizationException refused) {
        if (!(refused instanceof TopicAuthorizationException topics)) {
            return "this login may not do this (" + refused.getMessage() + "); 'refeed doctor' says what it may";
        }
        String roles = Arrays.stream(Role.values())
                .filter(role -> topics.unauthorizedTopics().stream()
                        .allMatch(name -> role.reads().stream().anyMatch(topic -> name.endsWith(topic.name("")))))
                .map(Role::user)
                .collect(Collectors.joining(", "));
        return "this login may not use " + String.join(", ", new TreeSet<>(topics.unauthorizedTopics()))
                + "; the logins that may read it: " + roles;
    }

    private static String sentence(IOException e) {
        if (e instanceof NoSuchFileException) {
            return e.getMessage() + ": there is no such file";
        } else if (e instanceof AccessDeniedException) {
            return e.getMessage() + ": not allowed";
        } else if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return e.getMessage() + ": expected a directory, found a file";
        }
        return String.valueOf(e.getMessage());
    }
}
