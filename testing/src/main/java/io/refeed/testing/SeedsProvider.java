package io.refeed.testing;

import java.lang.reflect.Method;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The seeds of a law, or the one that was asked for. None follows one for which it failed. */
final class SeedsProvider implements ArgumentsProvider, AnnotationConsumer<Seeds> {
    private static final Namespace STORE = Namespace.create(SeedsProvider.class);

    private int count;

    @Override
    public void accept(Seeds seeds) {
        this.count = seeds.value();
    }

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        AtomicBoolean failed = new AtomicBoolean();
        context.getStore(STORE).put(AtomicBoolean.class, failed);
        Long only = Long.getLong(Seeds.ONLY);
        LongStream seeds = only == null ? seeds(context.getRequiredTestMethod()).limit(count) : LongStream.of(only);
        return seeds.takeWhile(seed -> !failed.get()).mapToObj(Arguments::of);
    }

    /** Ends the seeds of the law that the context is about. */
    static void end(ExtensionContext context) {
        context.getStore(STORE).get(AtomicBoolean.class, AtomicBoolean.class).set(true);
    }

    private static LongStream seeds(Method law) {
        LongStream extreme = LongStream.of(0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE);
        return LongStream.concat(extreme, new SplittableRandom(law.toString().hashCode()).longs());
    }
}
