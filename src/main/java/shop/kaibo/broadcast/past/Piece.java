package shop.kaibo.broadcast.past;

/** One size of a thing on the shelf while history is added up: its price in fen, what is left. */
final class Piece {
    final String listing;
    final String spec;
    long fen;
    long left;

    Piece(String listing, String spec, long fen, long left) {
        this.listing = listing;
        this.spec = spec;
        this.fen = fen;
        this.left = left;
    }

    Piece copy() {
        return new Piece(listing, spec, fen, left);
    }
}
