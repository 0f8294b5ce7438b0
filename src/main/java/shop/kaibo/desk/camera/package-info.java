/** The camera of this machine, for every screen that takes pictures. */
@NullMarked
package shop.kaibo.desk.camera;

import org.jspecify.annotations.NullMarked;
