/** The course of an after-sale case: its kinds, its states, and the one table of legal moves. */
@NullMarked
package shop.kaibo.aftersale.flow;

import org.jspecify.annotations.NullMarked;
