/** PNG in, row by row. */
@NullMarked
package shop.kaibo.photo.png;

import org.jspecify.annotations.NullMarked;
