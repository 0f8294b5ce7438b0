/** Parcels that came without a word about whose they are. */
@NullMarked
package shop.kaibo.aftersale.loose;

import org.jspecify.annotations.NullMarked;
