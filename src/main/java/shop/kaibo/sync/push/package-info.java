/** Operations of the outbox on their way to a platform, each exactly once. */
@NullMarked
package shop.kaibo.sync.push;

import org.jspecify.annotations.NullMarked;
