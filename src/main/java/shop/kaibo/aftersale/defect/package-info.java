/** What is wrong with which goods, and who has them. */
@NullMarked
package shop.kaibo.aftersale.defect;

import org.jspecify.annotations.NullMarked;
