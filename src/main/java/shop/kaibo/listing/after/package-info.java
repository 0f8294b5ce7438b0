/** What is left to do when a show is over, and how quickly its items were listed. */
@NullMarked
package shop.kaibo.listing.after;

import org.jspecify.annotations.NullMarked;
