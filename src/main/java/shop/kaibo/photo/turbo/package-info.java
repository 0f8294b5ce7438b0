/** JPEG in and out by libjpeg-turbo, where the machine has it. */
@NullMarked
package shop.kaibo.photo.turbo;

import org.jspecify.annotations.NullMarked;
