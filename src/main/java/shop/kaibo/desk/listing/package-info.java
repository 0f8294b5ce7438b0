/** Quick listing (F2): photo, price, stock, Enter. */
@NullMarked
package shop.kaibo.desk.listing;

import org.jspecify.annotations.NullMarked;
