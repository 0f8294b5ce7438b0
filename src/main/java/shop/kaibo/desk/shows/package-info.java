/** Shows: those planned, those over, any second of them, their reports. */
@NullMarked
package shop.kaibo.desk.shows;

import org.jspecify.annotations.NullMarked;
