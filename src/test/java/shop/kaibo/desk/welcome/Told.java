package shop.kaibo.desk.welcome;

import shop.kaibo.sync.Joined;

import java.util.ArrayList;
import java.util.List;

/** Starts that write down what was asked of them and answer what they are told to. */
final class Told implements Starts {
    final List<String> asked = new ArrayList<>();
    Joined answer = Joined.DONE;

    @Override
    public void practice() {
        asked.add("practice");
    }

    @Override
    public Joined test(String url, String token) {
        asked.add("test " + url + " " + token);
        return answer;
    }

    @Override
    public Joined connectOpen(String url, String token) {
        asked.add("connect " + url + " " + token);
        return answer;
    }

    @Override
    public void connected() {
        asked.add("connected");
    }
}
