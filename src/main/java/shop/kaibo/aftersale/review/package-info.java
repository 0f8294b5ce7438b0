/** What buyers write about their orders, and what the shop answers. */
@NullMarked
package shop.kaibo.aftersale.review;

import org.jspecify.annotations.NullMarked;
