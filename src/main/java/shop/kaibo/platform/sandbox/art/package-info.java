/** Pictures of goods, drawn by the program, so that the sandbox's shop looks like a shop. */
@NullMarked
package shop.kaibo.platform.sandbox.art;

import org.jspecify.annotations.NullMarked;
