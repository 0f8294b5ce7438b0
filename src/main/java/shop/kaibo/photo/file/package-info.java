/**
 * Picture files by their bytes: what they are, how large, and the makes that need no package of
 * their own.
 */
@NullMarked
package shop.kaibo.photo.file;

import org.jspecify.annotations.NullMarked;
