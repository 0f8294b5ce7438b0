/** HEIC and AVIF in by libheif, where the machine has it. */
@NullMarked
package shop.kaibo.photo.heif;

import org.jspecify.annotations.NullMarked;
