package morrow.questions;

import morrow.web.Routes;

/// Puts the parts of this feature together for the composition root.
public final class QuestionsFeature implements Routes.Feature {
  private final Samples samples = new Samples();

  public QuestionsFeature() {}

  @Override
  public void routes(Routes routes) {}

  /// Questions of the sample collection.
  public Samples samples() {
    return samples;
  }
}
