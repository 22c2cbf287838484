package morrow.bench.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;

/// Counts what a real browser receives, headers included.
public final class Weight {
  private Weight() {}

  /// The bytes that came over the wire for the page while something was done; what its workers fetch is not among them.
  public static long whileDoing(Page page, Runnable work) {
    CDPSession session = page.context().newCDPSession(page);
    AtomicLong bytes = new AtomicLong();
    session.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    session.send("Network.enable", new JsonObject());
    work.run();
    session.detach();
    return bytes.get();
  }
}
