/** Where pictures come from on every screen: the camera and the files of this machine. */
@NullMarked
package shop.kaibo.desk.camera;

import org.jspecify.annotations.NullMarked;
