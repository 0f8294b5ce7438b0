/** Tonight's items before the show: how far their reviews are, and what will not make it. */
@NullMarked
package shop.kaibo.desk.listing.prep;

import org.jspecify.annotations.NullMarked;
