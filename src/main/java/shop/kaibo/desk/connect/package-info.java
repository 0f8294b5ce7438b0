/** The shop's accounts and connecting another one. */
@NullMarked
package shop.kaibo.desk.connect;

import org.jspecify.annotations.NullMarked;
