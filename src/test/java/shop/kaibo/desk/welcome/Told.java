package shop.kaibo.desk.welcome;

import java.util.ArrayList;
import java.util.List;

/** Starts that write down what was asked of them. */
final class Told implements Starts {
    final List<String> asked = new ArrayList<>();

    @Override
    public void practice() {
        asked.add("practice");
    }

    @Override
    public void connected() {
        asked.add("connected");
    }
}
