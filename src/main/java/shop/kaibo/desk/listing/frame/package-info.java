/** A photo of what is on air: a remembered piece of the screen, taken with one key. */
@NullMarked
package shop.kaibo.desk.listing.frame;

import org.jspecify.annotations.NullMarked;
