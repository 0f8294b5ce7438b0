/** The first screen of a new home: practise, or connect a shop. */
@NullMarked
package shop.kaibo.desk.welcome;

import org.jspecify.annotations.NullMarked;
