/** A platform that is reached by files a person carries. */
@NullMarked
package shop.kaibo.platform.files;

import org.jspecify.annotations.NullMarked;
