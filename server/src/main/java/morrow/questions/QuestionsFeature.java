package morrow.questions;

import morrow.web.Routes;

/// Puts the parts of this feature together for the composition root.
public final class QuestionsFeature implements Routes.Feature {
  private final Samples samples = new Samples();

  public QuestionsFeature() {}

  @Override
  public void routes(Routes routes) {}

  /// Whether a text may speak of danger. Rather one too many.
  public static boolean pointsToDanger(String text) {
    return Danger.isIn(text);
  }

  /// Questions of the sample collection.
  public Samples samples() {
    return samples;
  }
}
