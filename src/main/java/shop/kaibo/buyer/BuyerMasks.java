package shop.kaibo.buyer;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How a buyer is shown; "" where nothing is known. Thread-safe. */
public record BuyerMasks(String nickname, String name, String phone, String address) {
    /** Out of a row that carries the four mask columns. */
    public static BuyerMasks of(ResultSet rows) throws SQLException {
        return new BuyerMasks(
                rows.getString("nickname_mask"),
                rows.getString("name_mask"),
                rows.getString("phone_mask"),
                rows.getString("address_mask"));
    }

    /** The one mask that names the buyer in a list: the name, else the nickname. */
    public String shown() {
        return name.isEmpty() ? nickname : name;
    }
}
