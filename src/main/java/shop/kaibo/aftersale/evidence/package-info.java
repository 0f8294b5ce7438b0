/** Pictures that prove how goods came back, and the file a dispute is settled with. */
@NullMarked
package shop.kaibo.aftersale.evidence;

import org.jspecify.annotations.NullMarked;
