/** Labels and slips for what stands around the bench. */
@NullMarked
package shop.kaibo.aftersale.label;

import org.jspecify.annotations.NullMarked;
