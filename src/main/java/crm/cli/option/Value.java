package crm.cli.option;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/**
 * The value of an option or argument, once the command line has been read.
 *
 * @param <T> the type that it is read as
 */
public final class Value<T> {

    private final ArgSpec argument;

    Value(ArgSpec argument) {
        this.argument = argument;
    }

    /** Whether the command line gives one. */
    public boolean isGiven() {
        return orNull() != null;
    }

    /** The value that the command line gives; null if it gives none. */
    public @Nullable T orNull() {
        return argument.getValue();
    }

    /** The value that the command line gives; another if it gives none. */
    public T or(T other) {
        T given = orNull();
        return given == null ? other : given;
    }

    /** The value of what every command line must give. */
    public T get() {
        T given = orNull();
        if (given == null) {
            throw new NoSuchElementException(argument.paramLabel());
        }
        return given;
    }
}
