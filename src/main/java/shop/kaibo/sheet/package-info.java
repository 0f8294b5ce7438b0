/**
 * Sheets in and out: what merchants fill in, what they take away. Knows no shop.
 *
 * <p>Workbooks are read by three hundred lines of our own and not by a library: fastexcel-reader
 * 0.20.2 brings 3.4 MB of seven jars, refuses books without a list of content types, which some
 * backends leave out, and bounds neither what a small file unfolds to nor how long a cell or how
 * far a column is.
 */
@NullMarked
package shop.kaibo.sheet;

import org.jspecify.annotations.NullMarked;
