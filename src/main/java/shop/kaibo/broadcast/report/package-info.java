/** What a show came to, on screen and on paper. */
@NullMarked
package shop.kaibo.broadcast.report;

import org.jspecify.annotations.NullMarked;
