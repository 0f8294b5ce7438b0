/** Pictures from a camera: a port, and a reader of Linux video devices behind it. */
@NullMarked
package shop.kaibo.photo.camera;

import org.jspecify.annotations.NullMarked;
