package shop.kaibo.photo.jpeg;

import shop.kaibo.photo.raster.Shrink;

import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Looks like a whole picture to the decoder of the JDK, and shrinks each row as it comes. */
final class RowRaster extends WritableRaster {
    private final Shrink shrink;

    RowRaster(int width, int height, int bands, Shrink shrink) {
        super(model(width, height, bands), new DataBufferByte(1), new Point());
        this.shrink = shrink;
    }

    @Override
    public void setRect(int x, int y, Raster row) {
        shrink.row(((DataBufferByte) row.getDataBuffer()).getData(), 0);
    }

    private static PixelInterleavedSampleModel model(int width, int height, int bands) {
        int[] offsets = new int[bands];
        for (int i = 0; i < bands; i++) {
            offsets[i] = i;
        }
        return new PixelInterleavedSampleModel(
                DataBuffer.TYPE_BYTE, width, height, bands, width * bands, offsets);
    }
}
