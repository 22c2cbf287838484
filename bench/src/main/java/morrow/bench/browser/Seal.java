package morrow.bench.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Build;
import morrow.bench.machine.Chromium;
import morrow.bench.machine.Progress;
import morrow.bench.machine.Samples;
import morrow.bench.machine.Scratch;
import morrow.client.protocol.CollectionKey;
import morrow.client.protocol.Note;
import morrow.client.protocol.Space;

/// Writing and sealing 10,000 notes of 1 KB, in Chromium with the code of the private space and on the JVM.
public final class Seal implements Benchmark {
  private static final Goal IN_BROWSER = new Goal.Under(1_500);
  private static final Goal ON_JVM = new Goal.Under(300);
  private static final int NOTES = 10_000;

  /// With the rest of the note it comes to 1 KB.
  private static final int CHARACTERS = 940;

  private static final int ROUNDS = 5;

  /// The load generator is what needs the speed on the JVM, and it runs for long; the browser gets no such rounds.
  private static final int WARM_UP = 8;

  @Override
  public String name() {
    return "seal";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    Samples inBrowser = new Samples();
    Samples onJvm = new Samples();
    try (Scratch scratch = Scratch.make();
        Chromium chromium = Chromium.start()) {
      // Only a page of this machine or an encrypted one may use the browser's ciphers.
      chromium.blankPage(URI.create("http://localhost/"));
      chromium.page().addScriptTag(bundled(scratch));
      for (int round = 1; round <= WARM_UP; round++) {
        onJvm();
      }
      for (int round = 1; round <= ROUNDS; round++) {
        inBrowser.add(chromium.number("sizes => bench.seal(...sizes)", List.of(NOTES, CHARACTERS)));
        onJvm.add(onJvm());
      }
    }
    Progress.say("seal in Chromium " + inBrowser + " ms, on the JVM " + onJvm + " ms");
    figures.accept(new Figure("seal-browser", inBrowser.median(), "ms", IN_BROWSER));
    figures.accept(new Figure("seal-jvm", onJvm.median(), "ms", ON_JVM));
  }

  private static com.microsoft.playwright.Page.AddScriptTagOptions bundled(Scratch scratch)
      throws IOException, InterruptedException {
    Path bundle = scratch.path().resolve("seal.js");
    Process esbuild =
        new ProcessBuilder(
                "node",
                Build.browserFolder().resolve("node_modules/esbuild/bin/esbuild").toString(),
                Build.benchScripts().resolve("seal.js").toString(),
                "--bundle",
                "--minify",
                "--format=iife",
                "--global-name=bench",
                "--target=es2022",
                "--log-level=warning",
                "--outfile=" + bundle)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (esbuild.waitFor() != 0 || !Files.exists(bundle)) {
      throw new IOException("The script that seals could not be built.");
    }
    return new com.microsoft.playwright.Page.AddScriptTagOptions().setPath(bundle);
  }

  private static double onJvm() {
    String text = "a".repeat(CHARACTERS);
    try (Space space = new Space(CollectionKey.random(UUID.randomUUID(), UUID.randomUUID(), 1))) {
      long begin = System.nanoTime();
      for (int i = 0; i < NOTES; i++) {
        Note note = new Note(LocalDate.EPOCH, text, Instant.EPOCH);
        space.seal(UUID.randomUUID(), 1, note.content().utf8());
      }
      return (System.nanoTime() - begin) / 1e6;
    }
  }
}
