/** The screen of accounts that go by files. */
@NullMarked
package shop.kaibo.desk.files;

import org.jspecify.annotations.NullMarked;
