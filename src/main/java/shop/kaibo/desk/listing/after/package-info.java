/**
 * After the show: what listings still lack, changed one or many at once, and who lists how fast.
 */
@NullMarked
package shop.kaibo.desk.listing.after;

import org.jspecify.annotations.NullMarked;
