/** Accounts without an interface: what a person carries there and back in files. */
@NullMarked
package shop.kaibo.sync.files;

import org.jspecify.annotations.NullMarked;
