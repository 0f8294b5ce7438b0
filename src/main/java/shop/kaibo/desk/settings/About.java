package shop.kaibo.desk.settings;

import java.nio.file.Path;

/**
 * What this program is and where it keeps its data. Thread-safe.
 *
 * @param version as released, for example "0.1.0"
 */
public record About(String version, Path home) {}
