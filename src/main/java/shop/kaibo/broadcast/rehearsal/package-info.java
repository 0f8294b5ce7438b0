/** A show played for practice: what befalls it by its seed, and how well its crew did. */
@NullMarked
package shop.kaibo.broadcast.rehearsal;

import org.jspecify.annotations.NullMarked;
