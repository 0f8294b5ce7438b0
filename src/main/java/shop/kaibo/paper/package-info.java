/** Pages as PDF with our own font. Knows no shop. */
@NullMarked
package shop.kaibo.paper;

import org.jspecify.annotations.NullMarked;
