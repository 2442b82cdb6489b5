package io.refeed.language.kind;

import io.refeed.language.Domain;
import io.refeed.language.Hypothesis;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.longs.LongList;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One parameter of a kind.
 *
 * @param name its key in the experiment file
 * @param type what may stand there
 * @param words what stands there, in a few words: {@code number 0..1}
 * @param standard its default as the file would spell it, or empty if there is none
 * @param meaning what it does, one clause
 * @param optional whether it may be missing although it has no default
 */
public record KindParameter(
        String name, ParameterType type, String words, String standard, String meaning, boolean optional) {
    /** The parameter that a component declares, or null if it declares none. */
    static KindParameter of(RecordComponent component) {
        Parameter declared = component.getAnnotation(Parameter.class);
        if (declared == null) {
            return null;
        }
        boolean optional = component.getType() == Optional.class;
        Type declaredType = component.getGenericType();
        ParameterType type = type(optional ? argument(declaredType) : declaredType, declared, component);
        return new KindParameter(
                component.getName(),
                type,
                declared.type().isEmpty() ? type.words() : declared.type(),
                declared.standard(),
                declared.meaning(),
                optional);
    }

    /** Whether a description must hold it. */
    public boolean isRequired() {
        return standard.isEmpty() && !optional;
    }

    /** Whether a value is one thing: a number, a text, true or false, a word. */
    public boolean isSingle() {
        return type instanceof ParameterType.WholeNumber
                || type instanceof ParameterType.RealNumber
                || type instanceof ParameterType.Truth
                || type instanceof ParameterType.Text
                || type instanceof ParameterType.Choice
                || type instanceof ParameterType.Word;
    }

    /** Whether nothing can be said of a value as long as the domain is not known. */
    boolean needsDomain() {
        return type instanceof ParameterType.Word
                || type instanceof ParameterType.WordList
                || type instanceof ParameterType.RoundWords
                || type instanceof ParameterType.LanguageForm
                || type instanceof ParameterType.LanguageList;
    }

    /** The value for the component, read from the kind's description. */
    Object read(Node kind, Domain domain) {
        Optional<Node> given = kind.find(name);
        if (optional) {
            return given.map(node -> type.read(node, domain));
        }
        if (given.isPresent() || standard.isEmpty()) {
            return type.read(kind.get(name), domain);
        }
        return standard.equals(Parameter.FIRST_WORD)
                ? Domain.FIRST
                : type.read(new Node(kind.path() + "." + name, type.tree(standard)), domain);
    }

    private static ParameterType type(Type type, Parameter declared, RecordComponent component) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw == long.class && declared.words()) {
            return new ParameterType.Word();
        } else if (raw == int.class) {
            return new ParameterType.WholeNumber(
                    Math.max(declared.least(), Integer.MIN_VALUE), Math.min(declared.most(), Integer.MAX_VALUE));
        } else if (raw == long.class || raw == Long.class) {
            return new ParameterType.WholeNumber(declared.least(), declared.most());
        } else if (raw == double.class || raw == Double.class) {
            return new ParameterType.RealNumber(declared.least(), declared.most());
        } else if (raw == boolean.class || raw == Boolean.class) {
            return new ParameterType.Truth();
        } else if (raw == String.class) {
            return new ParameterType.Text(declared.pattern(), declared.type().isEmpty() ? "a text" : declared.type());
        } else if (raw.isEnum()) {
            return choice(raw);
        } else if (raw == Set.class && argument(type) instanceof Class<?> each && each.isEnum()) {
            return new ParameterType.Choices(choice(each));
        } else if (raw == LongList.class) {
            return new ParameterType.WordList();
        } else if (raw == Int2LongMap.class) {
            return new ParameterType.RoundWords();
        } else if (raw == Language.class) {
            return new ParameterType.LanguageForm(declared.words());
        } else if (raw == List.class && argument(type) == Hypothesis.class) {
            return new ParameterType.LanguageList();
        } else if (raw == List.class && argument(type) == Node.class) {
            return new ParameterType.AnyList(declared.type());
        } else if (raw == Domain.class) {
            return new ParameterType.OneDomain();
        } else if (raw == Node.class) {
            return new ParameterType.Anything(declared.type());
        }
        throw new KindException("no parameter can be a " + type.getTypeName() + ": " + component);
    }

    @SuppressWarnings("unchecked") // an enum's class is that of its constants
    private static ParameterType.Choice choice(Class<?> type) {
        return new ParameterType.Choice((Class<? extends Enum<?>>) type);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
