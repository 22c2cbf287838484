package morrow.bench;

import java.util.function.Consumer;

/// Measures one family of figures.
public interface Benchmark {
  /// How it is asked for: `./morrow bench NAME`.
  String name();

  /// Measures, and gives each figure away as soon as it is known.
  ///
  /// @throws Exception when something could not be measured; a figure that falls short is none
  void measure(Consumer<Figure> figures) throws Exception;
}
