/** What a returns bench has beside the cases themselves. */
@NullMarked
package shop.kaibo.aftersale.returns;

import org.jspecify.annotations.NullMarked;
