package morrow.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import morrow.web.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Markdown of somebody who wants to do harm.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMarkdownTest {
  /// All that a page may hold, tag by tag: whatever else begins like a tag is none.
  private static final Pattern ALLOWED =
      Pattern.compile(
          "</?(?:p|h[2-4]|ul|li|blockquote|pre|code|em|strong|del|table|thead|tbody|tr)>|<hr ?/>|<br ?/>|</?ol>|<ol start=\"[0-9]{1,4}\">|"
              + "</?(?:th|td)>|<(?:th|td) align=\"(?:left|center|right)\">|</a>|<a>|"
              + "<li id=\"ref-[A-Za-z0-9_-]+\">|<p class=\"annotation\">|"
              + "<a class=\"cited\" id=\"mark-[A-Za-z0-9_-]+\" href=\"#ref-[A-Za-z0-9_-]+\">|"
              + "<a class=\"back\" href=\"#mark-[A-Za-z0-9_-]+\" aria-label=\"[^\"<>]*\">|"
              + "<a (?:rel=\"nofollow noreferrer\" )?href=\"(?:https?://|mailto:|/(?:en|de)/)[^\"<>\\s]*\"(?: rel=\"nofollow noreferrer\")?>");

  private final Typesetter typesetter = Pieces.typesetter();
  private final CarefulWork careful = new CarefulWork();

  @AfterAll
  void close() {
    careful.close();
  }

  static List<String> hostile() {
    return List.of(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<a href=\"javascript:alert(1)\" onclick=x>y</a>",
        "<style>*{background:url(//evil.example)}</style>",
        "<base href=//evil.example><form action=//evil.example><input name=x><button>go",
        "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
        "<math><mtext></p><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "[x](javascript:alert(1))",
        "[x](<java\nscript:alert(1)>)",
        "[x](&#106;avascript:alert(1))",
        "[x](\u0001javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox)",
        "[x](https://ok.example/\"onmouseover=\"alert(1))",
        "[x](https://ok.example/'><script>alert(1)</script>)",
        "[x](https://ok.example \"title\" onclick=x)",
        "![x](https://track.example/pixel.gif)",
        "![x](javascript:alert(1))",
        "![[x](javascript:alert(1))](y)",
        "<https://ok.example/<script>>",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "[@hochschild1989](javascript:alert(1))",
        "[@hochschild1989, \"><script>alert(1)</script>]",
        "[@hochschild1989, <img src=x onerror=alert(1)>]",
        "[@hochschild1989, p. \" onmouseover=alert(1) x=\"]",
        "[@x\"><script>]",
        "`<script>alert(1)</script>`",
        "```html\n<script>alert(1)</script>\n```",
        "```\" onclick=\"alert(1)\nx\n```",
        "| a |\n|:-:|\n| <script>alert(1)</script> |",
        "<!-- --!> <script>alert(1)</script> -->",
        "<![CDATA[ <script>alert(1)</script> ]]>",
        "<?php echo 1 ?>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)",
        "\u202Etxet neddih",
        "# <a id=content>\n\n<p id=ref-hochschild1989>",
        "https://ok.example/<img/src=x/onerror=alert(1)>",
        "www.ok.example/\"onmouseover=alert(1)",
        "99999999999999999999. list",
        "1. a\n\n   <script>\n\n2. b");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void onlyWhatATextNeedsComesThrough(String body) {
    clean(typesetter.set(WritingKind.ARTICLE, Language.EN, Pieces.article(body)));
  }

  private static void clean(Typeset set) {
    for (String html : List.of(set.html(), set.references(), set.source())) {
      String rest = ALLOWED.matcher(html).replaceAll("");
      assertThat(rest).as(html).doesNotContain("<", ">");
    }
    assertThat(set.html().toLowerCase(java.util.Locale.ROOT))
        .doesNotContainPattern("href=\"(javascript|vbscript|data):");
  }

  @Test
  void annotationsSourcesAndWorksAreCleanedToo() {
    Reference bad =
        Reference.of(
            Pieces.json(
                """
                {"id":"bad","type":"book","title":"<script>alert(1)</script><img src=x onerror=alert(2)> & \\"quoted\\"",
                 "author":[{"family":"<b onclick=x>","given":"\\"><script>"}],"publisher":"<iframe>","URL":"https://ok.example/?a=1&b=2"}
                """),
            "<script>alert(3)</script>\nsecond");
    Content content =
        new Content(
            "<script>x</script>",
            "<img src=x>",
            "See [@bad, p. <b>1</b>].",
            List.of(morrow.specialists.Topic.HOME),
            List.of(bad),
            "<script>alert(1)</script> https://ok.example/\"><script>");
    Typeset set = typesetter.set(WritingKind.ARTICLE, Language.EN, content);
    clean(set);
    assertThat(set.references()).contains("&lt;script&gt;alert(3)&lt;/script&gt;<br />second");
  }

  static List<String> heavy() {
    return List.of(
        "*".repeat(60_000),
        "*a **b ".repeat(10_000),
        "[".repeat(70_000),
        "[a](".repeat(15_000),
        "![".repeat(35_000),
        "> ".repeat(35_000) + "deep",
        "- ".repeat(35_000) + "deep",
        "1. ".repeat(20_000),
        "`".repeat(70_000),
        "` ``".repeat(15_000),
        "<".repeat(70_000),
        "<a ".repeat(20_000),
        "<!--".repeat(15_000),
        "<?".repeat(30_000),
        "&".repeat(70_000),
        "\\".repeat(70_000),
        "[@".repeat(35_000),
        "[@hochschild1989] ".repeat(4_000),
        "[a]: /en/x\n".repeat(6_000) + "[a]".repeat(4_000),
        "|a".repeat(30_000) + "\n" + "|-".repeat(300),
        "a\n".repeat(35_000),
        "\n".repeat(70_000),
        "www.".repeat(18_000),
        "https://a.example/".repeat(4_000),
        "a@a.".repeat(17_000),
        "~~".repeat(35_000),
        "_a__b_".repeat(12_000),
        "#".repeat(70_000),
        "# a\n".repeat(15_000),
        "***\n".repeat(15_000),
        "\t".repeat(19_000) + "x",
        "<b>".repeat(25_000),
        "**[a](/en/b)".repeat(6_000));
  }

  @ParameterizedTest
  @MethodSource("heavy")
  void noTextKeepsTheServerBusyForLong(String body) {
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(8),
        () -> {
          try {
            clean(
                careful.of(
                    () -> typesetter.set(WritingKind.ARTICLE, Language.EN, Pieces.article(body))));
          } catch (CarefulWork.TooHard tooHard) {
            assertThat(tooHard).hasCauseInstanceOf(StackOverflowError.class);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void whateverIsPutTogetherAtRandomIsClean(long seed) {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> bits =
        List.of(
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "[",
            "]",
            "(",
            ")",
            "![",
            "<",
            ">",
            "\"",
            "'",
            "&",
            "\\",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "1. ",
            "# ",
            "| ",
            "|-|\n",
            "~~",
            "[@hochschild1989",
            ", p. 1]",
            "javascript:",
            "https://a.example/",
            "www.b.example",
            "<script>",
            "<a href=",
            "onerror=",
            "&#60;",
            "&lt;",
            "<!--",
            "-->",
            "\t",
            "a",
            " ",
            "é",
            "\u00A0",
            ":",
            "[x]: ",
            "mailto:a@b.example");
    for (int round = 0; round < 300; round++) {
      StringBuilder body = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        body.append(bits.get(random.nextInt(bits.size())));
      }
      Content content = Pieces.article(body.toString());
      clean(
          typesetter.set(
              WritingKind.POST,
              Language.EN,
              new Content(content.title(), "", content.body(), content.topics(), List.of(), "")));
    }
  }
}
