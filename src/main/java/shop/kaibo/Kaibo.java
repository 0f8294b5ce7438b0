package shop.kaibo;

/** The program. */
public final class Kaibo {
    private Kaibo() {}

    public static void main(String[] args) {}
}
