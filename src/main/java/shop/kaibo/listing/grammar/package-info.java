/** One typed line read as an offer. */
@NullMarked
package shop.kaibo.listing.grammar;

import org.jspecify.annotations.NullMarked;
