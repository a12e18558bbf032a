package org.headlight.hostile;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables whose rows, headers, times, numbers or objects are not what they should be. */
final class BadTables {
    private BadTables() {}

    static List<BadFile> all() {
        List<BadFile> files = new ArrayList<>();
        files.addAll(rows());
        files.addAll(series());
        files.addAll(json());
        files.addAll(folders());
        return files;
    }

    private static List<BadFile> rows() {
        String good = "ham,a good one\nspam,a bad one\n".repeat(20);
        return List.of(
                BadFile.of("commas.csv", "separators alone", ",,,\n".repeat(20)),
                BadFile.of("header.csv", "a header alone", "label,text\n"),
                BadFile.of("quotes.csv", "quotes alone", "\"\"\"\"\"\"\"\n".repeat(5)),
                BadFile.of("open.csv", "a quote without an end", "label,text\n" + good + "ham,\"and so on\n" + good),
                BadFile.of("openFirst.csv", "a quote without an end", "\"label,text\n" + good),
                BadFile.of("after.csv", "letters after a quote", "label,text\n" + good + "ham,\"one\" two\n" + good),
                BadFile.of("ragged.csv", "rows of every width", ragged()),
                BadFile.of("broken.csv", "some rows too short", "label,text\n" + good + "ham\nspam\n" + good),
                BadFile.of("wide.csv", "a row too long", "label,text\n" + good + "ham,a,b,c,d,e\n" + good),
                BadFile.of(
                        "twice.csv",
                        "two columns of the same name",
                        "text,text,label\na b,c d,x\ne f,g h,y\n".repeat(1) + "i j,k l,x\nm n,o p,y\n".repeat(9)),
                BadFile.of("unnamed.csv", "columns without names", "date,,\n" + numbers("2020-02-%02d,1,2")),
                BadFile.of("alike.csv", "one label alone", "label,text\n" + "ham,a text\n".repeat(30)),
                BadFile.of("untexted.csv", "no texts", "label,text\n" + "ham,\nspam,\n".repeat(30)),
                BadFile.of("unlabelled.csv", "no labels", "label,text\n" + ",a text\n,another\n".repeat(30)),
                BadFile.of("halfTexted.csv", "texts that are missing", "label,text\n" + good + "ham,\n" + good),
                BadFile.of(
                        "endless.csv",
                        "a field of five million letters",
                        "label,text\nham," + "x".repeat(5_000_000) + "\n"),
                BadFile.of("long.csv", "a text too long", "label,text\n" + good + "ham," + "x ".repeat(50_000) + "\n"),
                BadFile.of("pairs.tsv", "a pair with one text", "one house\tein Haus\n".repeat(9) + "one\t\n"),
                BadFile.of("narrow.tsv", "a row without its pair", uniquePairs() + "alone\n" + uniquePairs()));
    }

    private static String ragged() {
        return IntStream.range(0, 60)
                .mapToObj(i -> "a,".repeat(i * 7 % 11) + "end")
                .collect(Collectors.joining("\n"));
    }

    private static String uniquePairs() {
        return IntStream.range(0, 20)
                .mapToObj(i -> "the house number %d\tdas Haus Nummer %d\n".formatted(i, i))
                .collect(Collectors.joining());
    }

    private static String numbers(String row) {
        return IntStream.rangeClosed(1, 28)
                .mapToObj(i -> row.formatted(i) + "\n")
                .collect(Collectors.joining());
    }

    private static List<BadFile> series() {
        String days = "day,x\n" + numbers("2020-02-%02d,5.5");
        return List.of(
                BadFile.of("equal.csv", "the same time in every row", "day,x\n" + "2020-02-01,5\n".repeat(30)),
                BadFile.of("twice.csv", "a time twice", "day,x\n" + numbers("2020-02-%02d,5.5") + "2020-02-28,7\n"),
                BadFile.of("mixed.csv", "rows out of order", days + "2019-01-01,3\n"),
                BadFile.of("noTime.csv", "a time that is none", days + "yesterday,3\n"),
                BadFile.of("noDay.csv", "a day that is none", days + "2020-02-31,3\n"),
                BadFile.of("lacking.csv", "a time that is missing", days + ",3\n"),
                BadFile.of("text.csv", "a number that is none", days + "2020-03-01,three\n"),
                BadFile.of("huge.csv", "a number too large", days + "2020-03-01,1e400\n"),
                BadFile.of("large.csv", "a number too large for 32 bits", days + "2020-03-01,1e39\n"),
                BadFile.of("infinite.csv", "a number without end", days + "2020-03-01,Infinity\n"),
                BadFile.of("missing.csv", "no values", "day,x,y\n" + numbers("2020-02-%02d,NA,")),
                BadFile.of("marked.csv", "a mark for what is missing", days + "2020-03-01,-999\n2020-03-02,-999\n"),
                BadFile.of(
                        "short.csv", "a row too short", "day,x,y\n" + numbers("2020-02-%02d,1,2") + "2020-03-01,3\n"),
                BadFile.of("gap.csv", "rows that are missing", days + "2020-03-31,3\n"),
                BadFile.of("named.csv", "columns of the same name", "day,x,x\n" + numbers("2020-02-%02d,1,2")),
                BadFile.of(
                        "same.csv",
                        "a series twice at a time",
                        "day,city,x\n"
                                + "2020-02-01,Rome,1\n2020-02-01,Oslo,2\n2020-02-02,Rome,1\n2020-02-02,Oslo,2\n"
                                        .repeat(2)),
                BadFile.of("doubtful.csv", "days that may be months", "day,x\n01/02/2020,1\n02/02/2020,3\n"),
                BadFile.of("counted.csv", "no times", "x,y\n" + numbers("%d.5,7")));
    }

    private static List<BadFile> json() {
        String good = "{\"text\": \"a b\", \"label\": \"x\"}\n{\"text\": \"c d\", \"label\": \"y\"}\n".repeat(5);
        return List.of(
                BadFile.of("array.json", "one array", "[{\"text\": \"a\", \"label\": \"x\"}]"),
                BadFile.of("strings.json", "one array of texts", "[\"a\", \"b\", \"c\"]"),
                BadFile.of("deepArray.json", "an array in an array in an array", "[".repeat(100_000)),
                BadFile.of("deep.jsonl", "objects in objects", good + "{\"text\":".repeat(100_000) + "1\n" + good),
                BadFile.of("deepArrays.jsonl", "arrays in arrays", good + "{\"text\":" + "[".repeat(50_000) + "\n"),
                BadFile.of("cut.jsonl", "an object without its end", good + "{\"text\": \"a\", \"la"),
                BadFile.of(
                        "twice.jsonl", "a key twice", good + "{\"text\": \"a\", \"text\": \"b\", \"label\": \"x\"}\n"),
                BadFile.of(
                        "rest.jsonl", "something after an object", good + "{\"text\": \"a\", \"label\": \"x\"} {}\n"),
                BadFile.of(
                        "number.jsonl",
                        "a number of a million digits",
                        good + "{\"text\": " + "9".repeat(1_000_000) + "}\n"),
                BadFile.of("noObject.jsonl", "no objects", good + "[1, 2]\n5\n\"text\"\n"),
                BadFile.of("keyless.jsonl", "objects without keys", "{}\n".repeat(20)),
                BadFile.of("single.jsonl", "single quotes", good + "{'text': 'a', 'label': 'x'}\n"),
                BadFile.of("escape.jsonl", "an escape that is none", good + "{\"text\": \"\\q\", \"label\": \"x\"}\n"));
    }

    private static List<BadFile> folders() {
        return List.of(
                new BadFile("empty", "a folder with nothing in it", Files::createDirectory),
                new BadFile("tables", "a folder of tables", path -> {
                    Files.createDirectory(path);
                    Files.writeString(path.resolve("a.csv"), "a,b\n");
                    Files.writeString(path.resolve("b.csv"), "a,b\n");
                }),
                new BadFile("one", "a folder of one class", path -> {
                    Files.createDirectory(path);
                    Files.writeString(path.resolve("good.txt"), "a text\nanother\n");
                }),
                new BadFile("zeros", "a folder of classes with zeros in them", path -> {
                    Files.createDirectory(path);
                    Files.write(path.resolve("good.txt"), new byte[100]);
                    Files.write(path.resolve("bad.txt"), new byte[100]);
                }),
                new BadFile("readme", "a folder that only tells about itself", path -> {
                    Files.createDirectory(path);
                    Files.writeString(path.resolve("README.md"), "nothing here\n");
                }),
                new BadFile("mixed", "a class that is a web page", path -> {
                    Files.createDirectory(path);
                    Files.writeString(path.resolve("good.txt"), "a text\n");
                    Files.writeString(path.resolve("bad.txt"), "<html>\n");
                    Files.writeString(path.resolve("ugly.txt"), "another text\n");
                }));
    }
}
