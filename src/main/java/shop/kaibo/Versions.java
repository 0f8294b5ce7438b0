package shop.kaibo;

/** Which version this is. Thread-safe. */
final class Versions {
    private Versions() {}

    /** The jar's own, or a word for one run from its classes. */
    static String ours() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "1.0.0" : version;
    }
}
