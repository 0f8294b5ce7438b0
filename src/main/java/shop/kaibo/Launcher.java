package shop.kaibo;

public final class Launcher {
    public static void main(String[] args) {}
}
