package shop.kaibo.listing;

/**
 * The durable answer to a listing.
 *
 * @param already it was listed before under the same import key; nothing new was made
 */
public record Listed(Listing listing, boolean already) {}
