package shop.kaibo.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Sees what each unit of work did to the database before it is kept, so that the durable log can
 * hold it. Called on the writer's thread only.
 */
public interface Witness {
    /** Nobody looks. */
    Witness NONE = new Witness() {};

    /** The writer's connection was opened and its schema is the newest. */
    default void begin(Connection connection) throws SQLException {}

    /** A unit that left records is about to be kept; it may leave more. */
    default void end(Tx tx) throws SQLException {}
}
