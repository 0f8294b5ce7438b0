/** What every adapter needs of the network: connections that know whether anything left. */
@NullMarked
package shop.kaibo.platform.wire;

import org.jspecify.annotations.NullMarked;
