package morrow.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import morrow.bench.availability.Slots;
import morrow.bench.browser.Exit;
import morrow.bench.browser.KeyDerivation;
import morrow.bench.browser.OpenSpace;
import morrow.bench.browser.Seal;
import morrow.bench.consultations.Booking;
import morrow.bench.directory.DirectoryPage;
import morrow.bench.fuzzing.Fuzzing;
import morrow.bench.machine.Progress;
import morrow.bench.pages.PublicPage;
import morrow.bench.pages.SpaceWeight;
import morrow.bench.reading.ArticlePage;
import morrow.bench.reading.QuestionList;
import morrow.bench.reading.SearchPage;
import morrow.bench.records.RecordsIn;
import morrow.bench.records.RecordsSince;
import morrow.bench.running.Memory;
import morrow.bench.running.Start;

/// Measures everything, or what it was asked for by name.
public final class Main {
  private static final List<Benchmark> ALL =
      List.of(
          new Start(),
          new Memory(),
          new PublicPage(),
          new SpaceWeight(),
          new DirectoryPage(),
          new ArticlePage(),
          new QuestionList(),
          new SearchPage(),
          new Slots(),
          new Booking(),
          new RecordsIn(),
          new RecordsSince(),
          new KeyDerivation(),
          new Seal(),
          new OpenSpace(),
          new Exit(),
          new Fuzzing());

  private Main() {}

  public static void main(String[] names) {
    String known = ALL.stream().map(Benchmark::name).collect(Collectors.joining(" "));
    for (String name : names) {
      if (ALL.stream().noneMatch(each -> each.name().equals(name))) {
        Progress.say("there is no figure “" + name + "”. These are: " + known);
        System.exit(2);
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean complete = true;
    for (Benchmark each : ALL) {
      if (names.length == 0 || List.of(names).contains(each.name())) {
        Progress.say("measuring " + each.name() + " …");
        complete &= measured(each, out);
      }
    }
    System.exit(complete ? 0 : 1);
  }

  /// One that cannot be measured does not keep the others from it.
  private static boolean measured(Benchmark benchmark, PrintStream out) {
    try {
      benchmark.measure(figure -> out.println(figure.line()));
      return true;
    } catch (Exception e) {
      Progress.say(benchmark.name() + " could not be measured: " + e);
      return false;
    }
  }
}
