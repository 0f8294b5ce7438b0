package shop.kaibo.desk.welcome;

/** The ways from the first screen into a shop; the program that owns the window implements it. */
public interface Starts {
    /** Opens the practice shop and begins its broadcast. Called once, on the FX thread. */
    void practice();

    /** The account is connected: shows the shop. Called once, on the FX thread. */
    void connected();
}
