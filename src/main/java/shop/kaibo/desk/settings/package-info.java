/** Settings: the shop, its accounts, copies and the check-up. */
@NullMarked
package shop.kaibo.desk.settings;

import org.jspecify.annotations.NullMarked;
