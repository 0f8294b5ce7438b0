/** JPEG in and out, by the JDK everywhere. */
@NullMarked
package shop.kaibo.photo.jpeg;

import org.jspecify.annotations.NullMarked;
