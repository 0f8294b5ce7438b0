/** The platform's clock beside ours, and who of the crew speaks. */
@NullMarked
package shop.kaibo.broadcast.mic;

import org.jspecify.annotations.NullMarked;
