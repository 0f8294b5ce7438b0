package shop.kaibo.platform.sandbox;

/** An uploaded picture by the hash of its bytes; the bytes lie beside it. */
final class Photo extends Document {
    String type = "";
    long size;

    @Override
    Kind<Photo> kind() {
        return Kind.PHOTO;
    }
}
