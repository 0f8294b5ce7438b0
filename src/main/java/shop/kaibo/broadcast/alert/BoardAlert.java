package shop.kaibo.broadcast.alert;

import java.util.List;

/** Something that wants a hand; the order of the kinds is their urgency. Thread-safe. */
public sealed interface BoardAlert {
    /** Most urgent first. */
    int rank();

    /** The platform has not been heard since (epoch ms, 0 never). */
    record Silent(long sinceMs) implements BoardAlert {
        @Override
        public int rank() {
            return 0;
        }
    }

    /** Pieces were sold for another price than was promised; fen of one piece. */
    record WrongPrice(int slot, long paidFen, long promisedFen, long orders, String remoteId)
            implements BoardAlert {
        @Override
        public int rank() {
            return 1;
        }
    }

    /**
     * More is sold, or can still be sold there, than there is.
     *
     * @param left by the stock law, below 0 when it has happened
     * @param open pieces the platform may still sell because a change of ours is on its way
     */
    record Oversold(String listingId, int slot, long left, long open) implements BoardAlert {
        @Override
        public int rank() {
            return left < 0 ? 2 : 3;
        }
    }

    /**
     * Running out.
     *
     * @param minutes until it is sold out
     * @param suggested pieces that would last a while more, in tens
     */
    record Low(String listingId, int slot, long left, long minutes, long suggested)
            implements BoardAlert {
        @Override
        public int rank() {
            return 4;
        }
    }

    /** Sizes have gone while others of the item on air are left. */
    record SizeOut(String listingId, int slot, List<String> specs, long left)
            implements BoardAlert {
        @Override
        public int rank() {
            return 5;
        }
    }

    /** Many order and do not pay. */
    record Unpaid(long unpaid, long orders, int minutes) implements BoardAlert {
        @Override
        public int rank() {
            return 6;
        }
    }

    /** Many want their money back. */
    record Refunds(long refunds, int minutes) implements BoardAlert {
        @Override
        public int rank() {
            return 7;
        }
    }

    /** Nothing left; what can still be saved comes before it. */
    record SoldOut(String listingId, int slot, long suggested) implements BoardAlert {
        @Override
        public int rank() {
            return 8;
        }
    }
}
