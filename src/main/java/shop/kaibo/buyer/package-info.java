/** Who bought: personal fields sealed, masks for the screen, keyed hashes for search. */
@org.jspecify.annotations.NullMarked
package shop.kaibo.buyer;
