package shop.kaibo.sqlite;

import java.io.IOException;
import java.util.List;

/**
 * A log beside the database that must hold a unit's records before the unit is acknowledged. Called
 * on the writer's thread only, once per group.
 */
@FunctionalInterface
public interface DurableLog {
    /** Before the commit: refuses when so many bytes would find no room behind it. */
    default void ready(long bytes) throws IOException {}

    /** After the commit: appends and forces all records to the disk. */
    void append(List<byte[]> records) throws IOException;
}
