package shop.kaibo.bench;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes down every statement that goes to SQLite, with its arguments and how far its rows were
 * read, by standing in for the driver while it is open. What is not the shop's own work is done
 * before or after. Thread-safe.
 */
final class Tape implements AutoCloseable {
    private static final String URL = "jdbc:sqlite:";

    private final Driver real;
    private final Driver recording =
            proxy(Driver.class, (self, method, arguments) -> drive(method, arguments));
    private final Map<String, Integer> statements = new HashMap<>();
    private ByteBuffer tape = ByteBuffer.allocate(1 << 24).order(ByteOrder.LITTLE_ENDIAN);
    private int files;

    Tape() throws SQLException {
        real = DriverManager.getDriver(URL);
        DriverManager.deregisterDriver(real);
        DriverManager.registerDriver(recording);
    }

    @Override
    public void close() throws SQLException {
        DriverManager.deregisterDriver(recording);
        DriverManager.registerDriver(real);
    }

    synchronized void begin() {
        room(1).put((byte) '(');
    }

    synchronized void end() {
        room(1).put((byte) ')');
    }

    /** So many bytes were appended to the journal and forced to the disk. */
    synchronized void journal(int bytes) {
        room(5).put((byte) 'J').putInt(bytes);
    }

    synchronized void write(Path file) throws IOException {
        try (var out =
                Files.newByteChannel(
                        file,
                        java.util.EnumSet.of(
                                java.nio.file.StandardOpenOption.CREATE,
                                java.nio.file.StandardOpenOption.WRITE,
                                java.nio.file.StandardOpenOption.TRUNCATE_EXISTING))) {
            ByteBuffer all = tape.duplicate().flip();
            while (all.hasRemaining()) {
                out.write(all);
            }
        }
    }

    private ByteBuffer room(int bytes) {
        if (tape.remaining() < bytes) {
            ByteBuffer larger =
                    ByteBuffer.allocate(Math.max(tape.capacity() * 2, tape.position() + bytes * 2))
                            .order(ByteOrder.LITTLE_ENDIAN);
            tape = larger.put(tape.flip());
        }
        return tape;
    }

    private synchronized int file(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        room(9 + bytes.length).put((byte) 'D').putInt(files).putInt(bytes.length).put(bytes);
        return files++;
    }

    /** Where the number of steps stands, to be filled in when the rows were read. */
    private synchronized int execute(int file, String sql, TreeMap<Integer, Object> arguments) {
        Integer known = statements.get(file + sql);
        if (known == null) {
            known = statements.size();
            statements.put(file + sql, known);
            byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
            room(13 + bytes.length).put((byte) 'P').putInt(known).putInt(file);
            tape.putInt(bytes.length).put(bytes);
        }
        room(13).put((byte) 'X').putInt(known);
        int steps = tape.position();
        tape.putInt(-1).putInt(arguments.size());
        arguments.values().forEach(this::argument);
        return steps;
    }

    private void argument(Object value) {
        switch (value) {
            case NoValue none -> room(1).put((byte) 0);
            case Number number -> room(9).put((byte) 1).putLong(number.longValue());
            case Boolean is -> room(9).put((byte) 1).putLong(is ? 1 : 0);
            case byte[] bytes ->
                    room(5 + bytes.length).put((byte) 3).putInt(bytes.length).put(bytes);
            default -> {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                room(5 + text.length).put((byte) 2).putInt(text.length).put(text);
            }
        }
    }

    private synchronized void steps(int place, int steps) {
        tape.putInt(place, steps);
    }

    private enum NoValue {
        NULL
    }

    private static Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        Tape.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** One connection; the driver begins a transaction late, so this does too. */
    private final class Line implements InvocationHandler {
        private final Connection target;
        private final int file;
        private boolean beginning;
        private boolean open;

        Line(Connection target, int file) {
            this.target = target;
            this.file = file;
        }

        @Override
        public Object invoke(Object self, Method method, Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "setAutoCommit" -> {
                    boolean auto = arguments != null && Boolean.TRUE.equals(arguments[0]);
                    if (auto) {
                        ended("COMMIT");
                    }
                    beginning = !auto;
                }
                case "commit" -> {
                    ended("COMMIT");
                    beginning = true;
                }
                case "rollback" -> {
                    ended("ROLLBACK");
                    beginning = true;
                }
                default -> {}
            }
            Object made = Tape.invoke(target, method, arguments);
            return switch (made) {
                case PreparedStatement prepared when arguments != null ->
                        proxy(
                                PreparedStatement.class,
                                new Said(this, prepared, (String) arguments[0]));
                case Statement plain -> proxy(Statement.class, new Said(this, plain, ""));
                case null, default -> made;
            };
        }

        private void ended(String how) {
            if (open) {
                execute(file, how, new TreeMap<>());
                open = false;
            }
        }

        Tape tape() {
            return Tape.this;
        }

        int run(String sql, TreeMap<Integer, Object> arguments) {
            if (beginning) {
                execute(file, "BEGIN", new TreeMap<>());
                beginning = false;
                open = true;
            }
            return execute(file, sql, arguments);
        }
    }

    /** One statement. */
    private static final class Said implements InvocationHandler {
        private final Line line;
        private final Statement target;
        private final String sql;
        private final TreeMap<Integer, Object> arguments = new TreeMap<>();

        Said(Line line, Statement target, String sql) {
            this.line = line;
            this.target = target;
            this.sql = sql;
        }

        @Override
        public Object invoke(Object self, Method method, Object @Nullable [] given)
                throws Throwable {
            String name = method.getName();
            int place = -1;
            if (name.startsWith("set") && given != null && given.length >= 2) {
                Object value = name.equals("setNull") || given[1] == null ? NoValue.NULL : given[1];
                arguments.put((Integer) given[0], value);
            } else if (name.startsWith("execute")) {
                String text = given == null || given.length == 0 ? sql : (String) given[0];
                place = line.run(text, arguments);
            }
            Object made = Tape.invoke(target, method, given);
            return place >= 0 && made instanceof ResultSet rows
                    ? proxy(ResultSet.class, counted(rows, place))
                    : made;
        }

        private InvocationHandler counted(ResultSet rows, int place) {
            var steps = new int[] {1};
            line.tape().steps(place, 1);
            return (self, method, given) -> {
                Object made = Tape.invoke(rows, method, given);
                if (method.getName().equals("next")) {
                    // the first step was made when it was executed
                    line.tape().steps(place, Math.max(1, steps[0]++));
                }
                return made;
            };
        }
    }

    private Object drive(Method method, Object @Nullable [] arguments) throws Throwable {
        Object made = invoke(real, method, arguments);
        if (made instanceof Connection connection && arguments != null) {
            int file = file(((String) arguments[0]).substring(URL.length()));
            return proxy(Connection.class, new Line(connection, file));
        }
        return made;
    }
}
