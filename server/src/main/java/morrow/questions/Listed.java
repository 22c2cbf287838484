package morrow.questions;

import java.time.Instant;
import java.util.List;
import morrow.search.Place;
import morrow.specialists.Topic;

/// A question in a list that everybody reads.
public record Listed(
    String slug,
    String title,
    String beginning,
    String penName,
    List<Topic> topics,
    boolean danger,
    int answers,
    boolean helped,
    boolean sample,
    Instant publishedAt) {
  /// What begins the next part of the list behind this question.
  public String place() {
    return new Place(QuestionPages.day(publishedAt), slug).word();
  }
}
