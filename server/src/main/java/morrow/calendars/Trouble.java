package morrow.calendars;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a calendar could not be read, or not wholly. The specialist is told; the browser has a sentence for each word.
enum Trouble {
  NOT_AN_ADDRESS("This is not a web address."),
  NOT_HTTPS("The address has to begin with https."),
  NOT_PUBLIC("The address leads to a machine that is not on the public internet."),
  UNREACHABLE("Nobody answered at this address."),
  REFUSED("The server there did not give the calendar."),
  TOO_MANY_REDIRECTS("The address leads on and on to other addresses."),
  TOO_SLOW("The server there is too slow."),
  TOO_LARGE("The calendar is too large."),
  NOT_A_CALENDAR("What is there is not a calendar."),
  INCOMPLETE("The calendar ends too early."),
  /// Read, but some of its events could not be.
  PARTLY("Some events could not be understood. Everything else was read."),
  /// Read, but some of its events name a time zone that nobody knows; their times are taken as busy in every zone.
  UNKNOWN_ZONE("Some events name a time zone that is not known."),
  /// Read, but an event is repeated so often that the rest of the time is taken as busy.
  TOO_OFTEN("An event is repeated so often that all later time is taken as busy."),
  /// Nothing was read for so long that all time is taken as busy.
  TOO_OLD("The calendar was not read for too long. All time is taken as busy."),
  /// An uploaded file was read for another time zone than the profile has now.
  ZONE_CHANGED("The time zone of the profile has changed. Please upload the file again.");

  private final String sentence;

  Trouble(String sentence) {
    this.sentence = sentence;
  }

  /// The word in the protocol, for example `too-large`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The trouble of a word that is stored.
  static Optional<Trouble> of(String word) {
    return Arrays.stream(values()).filter(trouble -> trouble.word().equals(word)).findFirst();
  }

  String sentence() {
    return sentence;
  }

  /// The calendar cannot be read at all.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    Unreadable(Trouble trouble) {
      super(trouble.sentence, null, false, false);
      this.trouble = trouble;
    }

    Trouble trouble() {
      return trouble;
    }
  }
}
