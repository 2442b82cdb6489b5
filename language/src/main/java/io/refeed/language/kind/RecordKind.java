package io.refeed.language.kind;

import io.refeed.language.Domain;
import io.refeed.language.DomainKind;
import io.refeed.language.Domains;
import io.refeed.language.spec.Faults;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Nearest;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A kind as its annotated record declares it: what the catalogue, the schema and the reader of experiment files know of
 * it. Immutable; safe for use by several threads.
 *
 * @param <C> the family: what its records are
 */
public final class RecordKind<C> {
    private final Kind kind;
    private final Constructor<? extends C> constructor;
    private final List<Class<?>> types = new ArrayList<>();

    /** By component; null for components that are no parameters. */
    private final List<KindParameter> components = new ArrayList<>();

    /** @throws KindException if the record declares no kind, or a parameter that cannot be read */
    RecordKind(Class<? extends C> declared) {
        kind = declared.getAnnotation(Kind.class);
        if (kind == null || !declared.isRecord()) {
            throw new KindException(declared.getName() + " is no record that declares a @Kind");
        }
        for (RecordComponent component : declared.getRecordComponents()) {
            types.add(component.getType());
            components.add(KindParameter.of(component));
        }
        try {
            constructor = declared.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (ReflectiveOperationException e) {
            throw new KindException(declared.getName() + " cannot be made", e);
        }
    }

    /**
     * Every kind of a family on the class path, by name.
     *
     * @throws KindException if a record is not what it should be, or two kinds share a name
     */
    public static <C> Map<String, RecordKind<C>> all(Class<C> family) {
        Map<String, RecordKind<C>> kinds = new TreeMap<>();
        registered(family).forEach(kind -> kinds.put(kind.name(), kind));
        return Collections.unmodifiableMap(kinds);
    }

    /**
     * Every kind of a family on the class path, in the order in which they are registered.
     *
     * @throws KindException if a record is not what it should be, or two kinds share a name
     */
    public static <C> List<RecordKind<C>> registered(Class<C> family) {
        Map<String, RecordKind<C>> kinds = new LinkedHashMap<>();
        for (Class<? extends C> declared : Registered.of(family)) {
            RecordKind<C> kind = new RecordKind<>(declared);
            RecordKind<C> other = kinds.putIfAbsent(kind.name(), kind);
            if (other != null) {
                throw new KindException("two kinds are called '" + kind.name() + "': " + other.constructor.getName()
                        + " and " + declared.getName());
            }
        }
        return List.copyOf(kinds.values());
    }

    /** The name in the file: {@code witness-protection}. */
    public String name() {
        return kind.name();
    }

    /** One sentence for the catalogue. */
    public String summary() {
        return kind.summary();
    }

    /** Where it comes from: paper, theorem, algorithm. */
    public String source() {
        return kind.source();
    }

    /** What stands beside {@code kind}, in this order. */
    public List<KindParameter> parameters() {
        return components.stream().filter(Objects::nonNull).toList();
    }

    /**
     * Reads a configuration.
     *
     * @param node the description, a map with the key {@code kind} and the parameters
     * @param domain whose words and languages are meant, unless the kind itself names a domain
     * @throws SpecException if the description is faulty; it carries a fault for each faulty parameter
     */
    public C read(Node node, Domain domain) {
        return make(parts(node, domain), node);
    }

    /**
     * Checks a configuration as far as that is possible without a domain.
     *
     * @throws SpecException as {@link #read}
     */
    public void check(Node node) {
        parts(node, null);
    }

    private Object[] parts(Node node, Domain domain) {
        List<String> keys = new ArrayList<>(List.of("kind"));
        parameters().forEach(parameter -> keys.add(parameter.name()));
        Faults faults = new Faults();
        faults.check(() -> node.onlyKeys(keys));
        Object[] values = new Object[types.size()];
        Domain current = domain;
        for (int i = 0; i < values.length; i++) {
            KindParameter parameter = components.get(i);
            if (parameter != null && current == null && parameter.needsDomain()) {
                continue;
            }
            Domain known = current;
            values[i] = fit(parameter == null ? null : faults.attempt(() -> parameter.read(node, known)), types.get(i));
            if (values[i] instanceof Domain named) {
                current = named;
            } else if (values[i] == null && parameter != null && parameter.type() instanceof ParameterType.OneDomain) {
                current = meant(node.find(parameter.name()));
            }
        }
        faults.raise();
        return values;
    }

    /** The domain that a misspelt name stands for, so that the rest can be checked; null if there is none. */
    private static Domain meant(Optional<Node> written) {
        List<String> names = Domains.kinds().stream().map(DomainKind::example).toList();
        return written.map(Node::value)
                .filter(String.class::isInstance)
                .flatMap(name -> Nearest.to((String) name, names))
                .map(name -> Domains.read(Node.root(name)))
                .orElse(null);
    }

    private C make(Object[] values, Node node) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SpecException fault) {
                throw fault.at(path -> node.has(path) ? node.get(path).path() : path);
            } else if (e.getCause() instanceof IllegalArgumentException fault) {
                throw node.error(fault.getMessage());
            }
            throw new IllegalStateException(constructor.getName() + " failed: " + Arrays.toString(values), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor.getName() + " cannot be made", e);
        }
    }

    /** Numbers are read as long ones; what is no parameter is zero. */
    private static Object fit(Object value, Class<?> type) {
        if (type == int.class) {
            return value == null ? 0 : ((Long) value).intValue();
        } else if (value == null && type.isPrimitive()) {
            return type == boolean.class ? (Object) false : type == double.class ? (Object) 0.0 : (Object) 0L;
        }
        return value;
    }
}
