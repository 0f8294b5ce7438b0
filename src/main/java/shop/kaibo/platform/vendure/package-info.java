/** The adapter of a shop that runs Vendure, over its GraphQL admin API. */
@NullMarked
package shop.kaibo.platform.vendure;

import org.jspecify.annotations.NullMarked;
