package yanxun.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.platform.error.Rejected;

class PhotosTest {
    private final Photos photos = new Photos();

    @Test
    void leavesNoTraceOfThePlace() {
        var upload = Samples.phonePhoto(100, 60, 1);
        assertThat(text(upload)).contains("GPS 30.25N");

        var photo = prepare(upload);

        assertThat(text(photo.picture())).doesNotContain("GPS", "Exif");
        assertThat(text(photo.thumbnail())).doesNotContain("GPS", "Exif");
    }

    /** The sample's left half is red: where red ends up tells how it was turned. */
    @ParameterizedTest
    @CsvSource({"1, left", "2, right", "3, right", "4, left", "5, top", "6, top", "7, bottom", "8, bottom"})
    void turnsThePictureUpright(int orientation, String redSide) throws IOException {
        var picture = decoded(prepare(Samples.phonePhoto(100, 60, orientation)).picture());

        assertThat(picture.getWidth()).isEqualTo(orientation < 5 ? 100 : 60);
        assertThat(redSide(picture)).isEqualTo(redSide);
    }

    @Test
    void shrinksToTheLimitAndMakesAThumbnail() throws IOException {
        var photo = prepare(Samples.image("jpg", 5000, 2500));

        assertThat(photo.width()).isEqualTo(2048);
        assertThat(photo.height()).isEqualTo(1024);
        assertThat(photo.type()).isEqualTo(FileType.JPEG);
        assertThat(decoded(photo.thumbnail()).getWidth()).isEqualTo(400);
    }

    @Test
    void leavesASmallPictureItsSize() throws IOException {
        var photo = prepare(Samples.image("png", 30, 20));

        assertThat(photo.type()).isEqualTo(FileType.PNG);
        assertThat(decoded(photo.thumbnail()).getWidth()).isEqualTo(30);
    }

    @Test
    void refusesAPixelBombBeforeDecoding() {
        var png = Samples.image("png", 10, 10);
        ByteBuffer.wrap(png).putInt(16, 40_000).putInt(20, 40_000);
        var crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());

        assertThatThrownBy(() -> prepare(png)).isInstanceOf(Rejected.class).hasMessageContaining("40000×40000");
    }

    @Test
    void refusesWhatItCannotDecode() {
        assertThatThrownBy(() -> prepare(Samples.latin("RIFF\1\0\0\0WEBPVP8 "))).isInstanceOf(Rejected.class).hasMessageContaining("JPG 或 PNG");
        var torn = Samples.image("jpg", 50, 50);
        assertThatThrownBy(() -> prepare(java.util.Arrays.copyOf(torn, 30))).isInstanceOf(Rejected.class).hasMessageContaining("打不开");
    }

    @Test
    void survivesANonsensicalExifBlock() {
        var photo = Samples.phonePhoto(40, 20, 6);
        ByteBuffer.wrap(photo).putInt(16, Integer.MAX_VALUE);

        assertThat(prepare(photo).width()).isEqualTo(40);
    }

    private Photo prepare(byte[] upload) {
        return photos.prepare(new ByteArrayInputStream(upload));
    }

    private static String redSide(BufferedImage picture) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        if (red(picture, w / 10, h / 2) && !red(picture, w - w / 10, h / 2)) {
            return "left";
        } else if (red(picture, w - w / 10, h / 2) && !red(picture, w / 10, h / 2)) {
            return "right";
        }
        return red(picture, w / 2, h / 10) ? "top" : "bottom";
    }

    private static boolean red(BufferedImage picture, int x, int y) {
        return new Color(picture.getRGB(x, y)).getRed() > 128;
    }

    private static BufferedImage decoded(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
