package morrow.bench.fuzzing;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import morrow.articles.FuzzedText;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Progress;

/// Ten minutes in all of texts that a fuzzer makes, a quarter for each kind. The figures are how many were tried and how many failed.
public final class Fuzzing implements Benchmark {
  private static final Fuzzer.Effort LONG =
      new Fuzzer.Effort(Duration.ofSeconds(150), Integer.MAX_VALUE, Duration.ofSeconds(5));

  /// What is tried, by the word of the figure.
  static final Map<String, Target> TARGETS = targets();

  /// @param seeds from which others are made
  record Target(Class<?> type, List<String> seeds) {
    Fuzzer.Result run(Fuzzer.Effort effort) throws IOException, InterruptedException {
      return Fuzzer.run(type, seeds, effort);
    }
  }

  private static Map<String, Target> targets() {
    Map<String, Target> targets = new LinkedHashMap<>();
    targets.put(
        "markdown",
        new Target(
            FuzzedText.InMarkdown.class,
            List.of(
                "## A heading\n\nWords *and* **more** ~~gone~~ `code` [link](https://example.org/a?b=c) [@aviv2024, p. 12].\n\n- one\n- two\n\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
                "<script>alert(1)</script> <a href=\"javascript:alert(1)\">x</a> ![p](data:text/html,x)",
                "[a]: javascript:alert(1) \"t\"\n\n[a] <https://example.org> &#x6a;&lt;\n\n***\n\n1. x\n   1. y\n\n```\npre\n```\n")));
    targets.put(
        "bibtex",
        new Target(
            FuzzedText.InBibtex.class,
            List.of(
                """
                @article{ross1979,
                  author = {Ross, Michael and Sicoly, Fiore},
                  title = "Egocentric biases in {Availability} and attribution",
                  journal = {Journal of Personality and Social Psychology},
                  year = 1979, volume = 37, number = {3}, pages = {322--336}, month = mar,
                  doi = {10.1037/0022-3514.37.3.322}
                }
                """,
                """
                @string{j = "Journal"} @comment{x} @preamble{"\\\\newcommand"}
                @book(b1, editor = {M{\\"u}ller, J. and {The Group}}, title = j # " of {\\'E}tudes", year = {in press})
                """)));
    targets.put(
        "csl",
        new Target(
            FuzzedText.InCsl.class,
            List.of(
                """
                [{"id":"a","type":"article-journal","title":"Invisible work","author":[{"family":"Daniels","given":"A. K."}],
                "issued":{"date-parts":[[1987,12]]},"container-title":"Social Problems","volume":"34","page":"403-415","DOI":"10.2307/800538"}]
                """,
                """
                {"message":{"type":"book","title":["A"],"author":[{"literal":"WHO","non-dropping-particle":"von"}],"issued":{"raw":"1999?"},
                "URL":"https://example.org","publisher":"P","editor":[],"edition":3}}
                """)));
    targets.put(
        "ris",
        new Target(
            FuzzedText.InRis.class,
            List.of(
                """
                AU  - Daminger, Allison
                TI  - The cognitive dimension of household labor
                JO  - American Sociological Review
                PY  - 2019/07/09/
                VL  - 84
                SP  - 609
                EP  - 633
                DO  - 10.1177/0003122419859007
                ER  -
                """,
                "A1  - X\nA2  - Y, Z, Jr.\nT1  - A\nDA  - 2019///x\nUR  - https://example.org\nSN  - 1\nER  - \nTY  - BOOK\nID  - 7\n")));
    return targets;
  }

  @Override
  public String name() {
    return "fuzzing";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    int failed = 0;
    for (Map.Entry<String, Target> each : TARGETS.entrySet()) {
      Fuzzer.Result result = each.getValue().run(LONG);
      figures.accept(
          new Figure(
              "fuzzing-" + each.getKey(), result.inputs(), "inputs", new Goal.AtLeast(10_000)));
      if (!result.crash().isEmpty()) {
        failed++;
        Progress.say(each.getKey() + ": " + result.crash());
      }
    }
    figures.accept(new Figure("fuzzing-failed", failed, "kinds", new Goal.Under(1)));
  }
}
