package morrow.search;

import java.util.ArrayList;
import java.util.List;
import morrow.specialists.Topic;

/// Words among the stems that nobody can type, since they hold a colon: what a piece is and what it is about. So the index
/// finds “a story with these words” at one go.
final class Marks {
  private Marks() {}

  static String of(Kind kind) {
    return "kind:" + kind.word();
  }

  static String of(Topic topic) {
    return "topic:" + topic.word();
  }

  static List<String> of(Piece piece) {
    List<String> marks = new ArrayList<>();
    marks.add(of(piece.kind()));
    piece.topics().forEach(topic -> marks.add(of(topic)));
    return marks;
  }
}
