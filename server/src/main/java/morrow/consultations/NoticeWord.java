package morrow.consultations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// What a notice says.
enum NoticeWord {
  /// To the specialist: somebody booked.
  BOOKED,
  MOVED,
  CALLED_OFF,
  /// The operator suspended the specialist.
  SUSPENDED,
  /// The other side's account is gone.
  GONE,
  /// An earlier time is kept for a while.
  EARLIER_TIME,
  /// Both said what they think.
  ANSWERS,
  FEEDBACK,
  REFERRED,
  MISSED,
  /// It begins within a day.
  TOMORROW,
  /// It begins within an hour.
  SOON;

  @JsonValue
  String word() {
    return Word.of(this);
  }

  @JsonCreator
  static NoticeWord of(String word) {
    return Word.parse(NoticeWord.class, word);
  }
}
