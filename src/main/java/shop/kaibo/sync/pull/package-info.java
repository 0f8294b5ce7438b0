/** Feeds of a platform read page by page into the features. */
@NullMarked
package shop.kaibo.sync.pull;

import org.jspecify.annotations.NullMarked;
