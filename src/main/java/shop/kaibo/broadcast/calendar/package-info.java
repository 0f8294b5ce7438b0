/** Shows to come: when, who, what for, what must be ready, and the three truths. */
@NullMarked
package shop.kaibo.broadcast.calendar;

import org.jspecify.annotations.NullMarked;
