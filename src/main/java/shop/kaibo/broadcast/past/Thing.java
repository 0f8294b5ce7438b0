package shop.kaibo.broadcast.past;

/** A thing on the shelf while history is added up: what it sold, in pieces and fen. */
final class Thing {
    final int slot;
    final String photo;
    String title;
    String state = "saved";
    long sold;
    long fen;

    Thing(int slot, String title, String photo) {
        this.slot = slot;
        this.title = title;
        this.photo = photo;
    }

    Thing copy() {
        var copy = new Thing(slot, title, photo);
        copy.state = state;
        copy.sold = sold;
        copy.fen = fen;
        return copy;
    }
}
