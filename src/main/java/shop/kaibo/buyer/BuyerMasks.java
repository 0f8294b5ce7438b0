package shop.kaibo.buyer;

/** How a buyer is shown; "" where nothing is known. Thread-safe. */
public record BuyerMasks(String nickname, String name, String phone, String address) {
    /** The one mask that names the buyer in a list: the name, else the nickname. */
    public String shown() {
        return name.isEmpty() ? nickname : name;
    }
}
