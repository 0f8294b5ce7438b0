/** What the three pages of the listing screen have in common. */
@NullMarked
package shop.kaibo.desk.listing.part;

import org.jspecify.annotations.NullMarked;
