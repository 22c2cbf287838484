package morrow.bench.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Chromium;
import morrow.bench.machine.Progress;
import morrow.bench.machine.RunningMorrow;
import morrow.bench.machine.Samples;
import morrow.bench.machine.Scratch;
import morrow.bench.machine.Visitor;
import morrow.client.protocol.Kdf;
import morrow.client.protocol.MasterKey;
import morrow.client.protocol.Passphrase;

/// From the passphrase to the key: in Chromium by the worker that the server delivers, from making the worker to its answer, and
/// on the JVM.
public final class KeyDerivation implements Benchmark {
  private static final Goal GOAL = new Goal.Under(1_000);
  private static final int ROUNDS = 5;
  private static final Pattern WORKER = Pattern.compile("kdf-worker-[^\"]+?\\.js");

  /// What browser/src/crypto/hash-in-worker.ts says to the worker and hears from it.
  private static final String ONCE =
      """
      async (address) => {
        const begin = performance.now();
        const worker = new Worker(address);
        await new Promise((resolve, reject) => {
          worker.onerror = () => reject(new Error('the worker did not start'));
          worker.onmessage = ({ data }) => {
            if (data.kind === 'done') resolve();
            if (data.kind === 'failed') reject(new Error(data.reason));
          };
          worker.postMessage({
            password: new TextEncoder().encode('six words for measuring the key'),
            salt: crypto.getRandomValues(new Uint8Array(16)),
            kdf: { algorithm: 'argon2id', memoryKiB: 65536, passes: 3, lanes: 1 },
          });
        });
        worker.terminate();
        return performance.now() - begin;
      }
      """;

  @Override
  public String name() {
    return "kdf";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    Samples inBrowser = new Samples();
    Samples onJvm = new Samples();
    try (Scratch scratch = Scratch.make();
        RunningMorrow morrow = RunningMorrow.start(scratch.path().resolve("data"));
        Chromium chromium = Chromium.start()) {
      URI worker = worker(morrow);
      chromium.blankPage(morrow.address());
      for (int round = 0; round <= ROUNDS; round++) {
        double milliseconds = chromium.number(ONCE, worker.toString());
        double onThisJvm = onJvm();
        if (round > 0) { // The first of each reads its code.
          inBrowser.add(milliseconds);
          onJvm.add(onThisJvm);
        }
      }
    }
    Progress.say("kdf in Chromium " + inBrowser + " ms, on the JVM " + onJvm + " ms");
    figures.accept(new Figure("kdf-browser", inBrowser.median(), "ms", GOAL));
    figures.accept(new Figure("kdf-jvm", onJvm.median(), "ms", GOAL));
  }

  private static URI worker(RunningMorrow morrow) throws IOException, InterruptedException {
    try (Visitor visitor = new Visitor()) {
      Matcher name =
          WORKER.matcher(
              new String(
                  visitor.unpacked(morrow.at("/assets/manifest.json")), StandardCharsets.UTF_8));
      if (!name.find()) {
        throw new IOException("The bundle has no worker for keys.");
      }
      return morrow.at("/assets/" + name.group());
    }
  }

  private static double onJvm() {
    long begin = System.nanoTime();
    try (Passphrase passphrase = Passphrase.of("six words for measuring the key")) {
      MasterKey.of(passphrase, Kdf.newSalt(), Kdf.STANDARD).close();
      return (System.nanoTime() - begin) / 1e6;
    }
  }
}
