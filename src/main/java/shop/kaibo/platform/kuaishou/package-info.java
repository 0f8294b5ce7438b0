/** Kuaishou's open platform, as its public documents describe it. */
@NullMarked
package shop.kaibo.platform.kuaishou;

import org.jspecify.annotations.NullMarked;
