package shop.kaibo.desk.welcome;

import shop.kaibo.sync.Joined;

/** The ways from the first screen into a shop; the program that owns the window implements it. */
public interface Starts {
    /** Opens the practice shop and begins its broadcast. Called once, on the FX thread. */
    void practice();

    /** Tries the open API and changes nothing. Called off the FX thread; blocks. */
    Joined test(String url, String token);

    /** Makes the shop and its account on the open API. Called off the FX thread; blocks. */
    Joined connectOpen(String url, String token);

    /** The account is connected: shows the shop. Called once, on the FX thread. */
    void connected();
}
