/** Pixels on their way from a decoder to a photo: cut, shrunk, turned, in sRGB. */
@NullMarked
package shop.kaibo.photo.raster;

import org.jspecify.annotations.NullMarked;
