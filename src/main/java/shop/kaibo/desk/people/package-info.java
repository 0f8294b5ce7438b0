/** Who is at work: coming in, handing the shift over. */
@NullMarked
package shop.kaibo.desk.people;

import org.jspecify.annotations.NullMarked;
