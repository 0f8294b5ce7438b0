/**
 * What the shop sells: listings with their skus, stock, shelves and slots, and every version of the
 * promise made to a buyer.
 */
@NullMarked
package shop.kaibo.listing;

import org.jspecify.annotations.NullMarked;
