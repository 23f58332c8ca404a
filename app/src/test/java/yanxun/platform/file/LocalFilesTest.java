package yanxun.platform.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static yanxun.platform.file.Samples.image;
import static yanxun.platform.file.Samples.latin;
import static yanxun.platform.file.Samples.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanxun.platform.data.Vault;
import yanxun.platform.error.Rejected;

class LocalFilesTest {
    @TempDir
    Path root;

    private LocalFiles files;

    @BeforeEach
    void open() {
        files = new LocalFiles(root, new Vault("test", root));
    }

    static Stream<Arguments> honest() {
        return Stream.of(
                Arguments.of("照片.jpg", image("jpg", 9, 9), FileType.JPEG),
                Arguments.of("图.png", image("png", 9, 9), FileType.PNG),
                Arguments.of("动图.gif", image("gif", 9, 9), FileType.GIF),
                Arguments.of("图.webp", latin("RIFF\1\0\0\0WEBPVP8 "), FileType.WEBP),
                Arguments.of("手机.heic", latin("\0\0\0\u0018ftypheic\0\0\0\0"), FileType.HEIC),
                Arguments.of("录像.mp4", latin("\0\0\0\u0018ftypisom\0\0\0\0"), FileType.MP4),
                Arguments.of("苹果录像.mov", latin("\0\0\0\u0018ftypqt  \0\0\0\0"), FileType.MP4),
                Arguments.of("录音.m4a", latin("\0\0\0\u0018ftypM4A \0\0\0\0"), FileType.M4A),
                Arguments.of("录音.mp3", latin("ID3\u0004\0\0\0\0\0\0"), FileType.MP3),
                Arguments.of("无标签.mp3", Samples.mp3Frames(), FileType.MP3),
                Arguments.of("通知.pdf", latin("%PDF-1.7\n%\u00e2\u00e3"), FileType.PDF),
                Arguments.of("教案.docx", office(Samples.WORD), FileType.DOCX),
                Arguments.of("名册.xlsx", office(Samples.WORD.replace("wordprocessingml.document", "spreadsheetml.sheet")), FileType.XLSX),
                Arguments.of("课件.pptx", office(Samples.WORD.replace("wordprocessingml.document", "presentationml.presentation")), FileType.PPTX),
                Arguments.of("说明.txt", "BMI 与体育,< 5 分钟".getBytes(UTF_8), FileType.TXT),
                Arguments.of("笔记.md", "# 听课\n\n<b>好</b>".getBytes(UTF_8), FileType.MARKDOWN),
                Arguments.of("名单.CSV", "姓名,学校\n李老师,实验小学".getBytes(Charset.forName("GB18030")), FileType.CSV),
                Arguments.of("导出.txt", "\ufeff姓名\t学校".getBytes(Charset.forName("UTF-16LE")), FileType.TXT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void keepsWhatItKnowsAndGivesItBackUnchanged(String name, byte[] content, FileType type) throws IOException {
        var stored = store(name, content);

        assertThat(stored.type()).isEqualTo(type);
        assertThat(stored.size()).isEqualTo(content.length);
        try (var again = files.open(stored.id()).orElseThrow()) {
            assertThat(again.readAllBytes()).isEqualTo(content);
        }
        assertThat(files.size(stored.id())).hasValue(content.length);
    }

    static Stream<Arguments> dangerous() {
        return Stream.of(
                Arguments.of("好看.jpg", latin("<!DOCTYPE html><script>1</script>"), "网页"),
                Arguments.of("图.txt", latin("  <svg xmlns='http://www.w3.org/2000/svg' onload='x'/>"), "SVG"),
                Arguments.of("图.txt", latin("<?xml version='1.0'?><svg/>"), "SVG"),
                Arguments.of("宽字符.txt", "\ufeff<html>".getBytes(Charset.forName("UTF-16LE")), "网页"),
                Arguments.of("照片.jpg", latin("MZ\u0090\0\3\0"), "Windows 程序"),
                Arguments.of("照片.jpg", latin("\u007fELF\2\1"), "程序"),
                Arguments.of("脚本.txt", latin("#!/bin/sh\nrm -rf /"), "程序脚本"),
                Arguments.of("木马.txt", latin("<?php system($_GET[0]);"), "程序脚本"),
                Arguments.of("资料.zip", office("text/plain"), "压缩包"),
                Arguments.of("资料.docx", office("text/plain"), "压缩包"),
                Arguments.of("资料.rar", latin("Rar!\u001a\7\0"), "RAR"),
                Arguments.of("宏.docx", office(Samples.WORD, "word/vbaProject.bin"), "宏"),
                Arguments.of("旧.doc", latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 "), "旧版 Office"),
                Arguments.of("坏.docx", latin("PK\3\4garbage"), "损坏"),
                Arguments.of("程序.js", latin("alert(1)"), "认不出"),
                Arguments.of("乱.txt", latin("\1\2\3\u00ff\u00ff"), "不是文字"),
                Arguments.of("无名", latin("hello"), "认不出"),
                Arguments.of("空.txt", new byte[0], "空的"),
                Arguments.of("假.mp3", latin("\u00ff\u00fb\u0090\0<script>alert(1)</script>"), "认不出"),
                Arguments.of("双面.gif", latin("GIF89a/*\1*/=1;<ScRipt>alert(1)</script>"), "藏着"),
                Arguments.of("双面.jpg", concat(image("jpg", 9, 9), office("text/plain")), "藏着"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("dangerous")
    void refusesTheRestInOneSentenceAndKeepsNothing(String name, byte[] content, String reason) throws IOException {
        assertThatThrownBy(() -> store(name, content)).isInstanceOf(Rejected.class).hasMessageContaining(reason);
        assertThat(kept()).isZero();
    }

    @Test
    void findsAMarkThatStraddlesTwoReads() {
        var content = new byte[(1 << 16) + 40];
        System.arraycopy(latin("GIF89a"), 0, content, 0, 6);
        System.arraycopy(latin("<script"), 0, content, (1 << 16) - 3, 7);

        assertThatThrownBy(() -> store("图.gif", content)).hasMessageContaining("藏着");
    }

    @Test
    void refusesAnArchiveBomb() {
        assertThatThrownBy(() -> store("小.docx", Samples.bomb(50))).isInstanceOf(Rejected.class).hasMessageContaining("压缩炸弹");
    }

    @Test
    void refusesAnArchiveWhoseDirectoryLies() {
        var content = Samples.bomb(50);
        lieAboutSizes(content);

        assertThatThrownBy(() -> store("小.docx", content)).isInstanceOf(Rejected.class);
    }

    @Test
    void countsTheBytesAsTheyCome() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return given++ == 0 ? '%' : "%PDF-".charAt((int) Math.min(4, given - 1));
            }
        };

        assertThatThrownBy(() -> files.store(endless, "大.pdf", UploadKind.ATTACHMENT)).isInstanceOf(Rejected.class).hasMessage("文档不能超过 50 MB,请压缩或拆分后再传。");
        assertThat(root.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void takesOnlyWhatThePlaceTakes() {
        assertThatThrownBy(() -> files.store(new ByteArrayInputStream(image("png", 9, 9)), "图.png", UploadKind.SPREADSHEET))
                .isInstanceOf(Rejected.class).hasMessage("这里不收 PNG 图片,可以上传:xlsx、txt、csv。");
    }

    @Test
    void sameContentArrivingAtOnceIsOneFile() throws Exception {
        var content = image("png", 300, 300);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, 40).<Callable<FileId>>mapToObj(i -> () -> store("图" + i + ".png", content).id()).toList();
            for (var done : people.invokeAll(work)) {
                assertThat(files.size(done.get())).hasValue(content.length);
            }
        }
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void lastsOverRestartAndSweepsOnlyStaleArrivals() throws IOException {
        var stored = store("图.png", image("png", 9, 9));
        var stale = Files.writeString(root.resolve("incoming/a.part"), "killed");
        var fresh = Files.writeString(root.resolve("incoming/b.part"), "still coming");
        Files.setLastModifiedTime(stale, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        assertThat(new LocalFiles(root, new Vault("test", root)).open(stored.id())).isPresent();
        assertThat(stale).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void saysSoWhenTheDiskIsFullAndLeavesNoPart() {
        var failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> files.store(failing, "图.png", UploadKind.IMAGE)).isInstanceOf(Rejected.class).hasMessageStartingWith("服务器磁盘空间不足");
        assertThat(root.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void survivesADiskThatIsReallyFull() throws Exception {
        assumeTrue(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", root.toString()).start().waitFor() == 0, "needs a small disk");
        try {
            var small = new LocalFiles(root, new Vault("test", root));
            assertThatThrownBy(() -> small.store(new ByteArrayInputStream(concat(latin("%PDF-1.4"), new byte[1 << 20])), "大.pdf", UploadKind.DOCUMENT))
                    .isInstanceOf(Rejected.class).hasMessageStartingWith("服务器磁盘空间不足");
            assertThat(root.resolve("incoming")).isEmptyDirectory();
            assertThat(small.store(new ByteArrayInputStream(latin("%PDF-1.4")), "小.pdf", UploadKind.DOCUMENT).size()).isEqualTo(8);
        } finally {
            new ProcessBuilder("umount", root.toString()).start().waitFor();
        }
    }

    @Test
    void forgetsOnRequest() {
        var id = store("图.png", image("png", 9, 9)).id();
        files.delete(id);
        files.delete(id);

        assertThat(files.open(id)).isEmpty();
        assertThat(files.size(id)).isEmpty();
    }

    private StoredFile store(String name, byte[] content) {
        return files.store(new ByteArrayInputStream(content), name, UploadKind.ATTACHMENT);
    }

    private long kept() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Writes a size of one byte over every "uncompressed size" of the central directory. */
    private static void lieAboutSizes(byte[] zip) {
        for (int at = 0; at < zip.length - 46; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 24] = 1;
                zip[at + 25] = zip[at + 26] = zip[at + 27] = 0;
            }
        }
    }

    @Test
    void aListOfPeopleIsKeptLockedAndForgottenAlone(@TempDir Path folder) throws IOException {
        var root = folder.resolve("files");
        var store = new LocalFiles(root, new Vault("test", root));
        var list = "姓名,手机\n李老师,13800138000\n".getBytes(UTF_8);
        var first = store.store(new ByteArrayInputStream(list), "名单.csv", UploadKind.SPREADSHEET);
        var second = store.store(new ByteArrayInputStream(list), "名单.csv", UploadKind.SPREADSHEET);
        var open = store.store(new ByteArrayInputStream(list), "名单.csv", UploadKind.ATTACHMENT);
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(store.size(first.id())).hasValue(list.length);
        try (var content = store.open(first.id()).orElseThrow()) {
            assertThat(content.readAllBytes()).isEqualTo(list);
        }
        try (var all = Files.walk(root)) {
            assertThat(all.filter(Files::isRegularFile).filter(file -> read(file).contains("13800138000"))).as("the attachment only").hasSize(1);
        }
        store.forget(first.id());
        store.forget(open.id());
        assertThat(store.open(first.id())).isEmpty();
        assertThat(store.open(second.id())).isPresent();
        assertThat(store.open(open.id())).isPresent();
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void nobodyElseOnTheMachineReadsThem(@TempDir Path folder) throws IOException {
        var root = folder.resolve("files");
        Files.createDirectories(root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        var stored = new LocalFiles(root, new Vault("test", root)).store(new ByteArrayInputStream("记录".getBytes(UTF_8)), "记录.txt", UploadKind.ATTACHMENT);
        try (var all = Files.walk(root)) {
            assertThat(all.filter(path -> !PosixFilePermissions.toString(permissions(path)).endsWith("------"))).as(stored.name()).isEmpty();
        }
    }

    private static java.util.Set<java.nio.file.attribute.PosixFilePermission> permissions(Path path) {
        try {
            return Files.getPosixFilePermissions(path);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
