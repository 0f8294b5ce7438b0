package shop.kaibo.photo.jpeg;

import shop.kaibo.base.Refused;
import shop.kaibo.photo.file.Limits;
import shop.kaibo.photo.raster.Cut;
import shop.kaibo.photo.raster.Pixels;
import shop.kaibo.photo.raster.Samples;
import shop.kaibo.photo.raster.Shrink;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG by the JDK: always there, and never holding more than a row. Thread-safe. */
public final class PlainJpeg implements JpegCodec {
    @Override
    public Samples decode(JpegFile file, Cut cut) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        var shrink = new Shrink(cut, file.components());
        boolean[] damaged = {false};
        reader.addIIOReadWarningListener((r, warning) -> damaged[0] |= JpegCodec.damage(warning));
        try (var in = new MemoryCacheImageInputStream(file.plain())) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != file.width() || reader.getHeight(0) != file.height()) {
                throw Limits.broken();
            }
            ImageReadParam param = reader.getDefaultReadParam();
            ColorModel colours = reader.getImageTypes(0).next().getColorModel();
            var rows = new RowRaster(file.width(), file.height(), file.components(), shrink);
            param.setDestination(new BufferedImage(colours, rows, false, null));
            reader.read(0, param);
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the decoder answers broken bytes with any exception there is
            throw Limits.broken();
        } finally {
            reader.dispose();
        }
        if (damaged[0]) {
            throw Limits.broken();
        }
        return shrink.samples();
    }

    @Override
    public byte[] encode(Pixels pixels, int quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(pixels.image(), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
