/** What platforms say, in the words of the features. */
@NullMarked
package shop.kaibo.sync.words;

import org.jspecify.annotations.NullMarked;
