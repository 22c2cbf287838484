package morrow.specialists;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// What a specialist helps with, in words that a person in the middle of it would use.
public enum Topic {
  LEAVING("leaving"),
  PARTING("parting"),
  AFTER("after"),
  UNSEEN_WORK("unseen-work"),
  EXHAUSTION("exhaustion"),
  CONTROL("control"),
  VIOLENCE("violence"),
  CONTACT("contact"),
  SELF_WORTH("self-worth"),
  BOUNDARIES("boundaries"),
  ATTACHMENT("attachment"),
  GRIEF("grief"),
  GUILT("guilt"),
  CHILDREN("children"),
  MONEY("money"),
  HOME("home"),
  CULTURES("cultures"),
  QUEER("queer"),
  FRIENDS("friends"),
  SECRETS("secrets");

  private final String word;

  Topic(String word) {
    this.word = word;
  }

  /// The word for it in the protocol and in the database; `topic.` before it is the key of its name.
  @JsonValue
  public String word() {
    return word;
  }

  /// Whether it is about danger: then helplines stand above, and nothing leads to advice for a calm parting.
  public boolean isOfDanger() {
    return this == VIOLENCE || this == CONTROL;
  }

  /// The topic of a word.
  ///
  /// @throws IllegalArgumentException when there is none
  @JsonCreator
  public static Topic of(String word) {
    return Words.one(values(), Topic::word, word, "A topic");
  }
}
