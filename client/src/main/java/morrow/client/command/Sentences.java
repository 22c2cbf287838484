package morrow.client.command;

import morrow.client.protocol.Refused;
import morrow.client.server.ServerRefused;
import morrow.client.server.Unclear;
import morrow.client.server.Unreachable;
import morrow.client.space.Overtaken;

/// What went wrong, in words a person can do something with.
final class Sentences {
  private Sentences() {}

  static Stop of(Throwable trouble) {
    return switch (trouble) {
      case Stop stop -> stop;
      case ServerRefused refused -> of(refused);
      case Refused refused -> of(refused.word());
      case Unreachable unreachable ->
          new Stop(
              Exit.UNREACHABLE,
              unreachable.getMessage()
                  + (unreachable.mayHaveArrived()
                      ? " It is not known whether the last step arrived."
                      : " Is the address right, and is the server running?"));
      case Unclear unclear ->
          new Stop(
              Exit.NOT_GENUINE,
              "The answer is not one of a Morrow server. " + unclear.getMessage());
      case Overtaken _ ->
          new Stop(
              Exit.REFUSED,
              "Another device kept saving at the same time. Nothing of this was saved; try again.");
      case IllegalArgumentException wrong when wrong.getMessage() != null ->
          new Stop(Exit.USAGE, wrong.getMessage());
      default ->
          new Stop(
              Exit.FAILED,
              "Something went wrong inside this program ("
                  + trouble.getClass().getSimpleName()
                  + "). Nothing more was done.");
    };
  }

  private static Stop of(ServerRefused refused) {
    return switch (refused.word()) {
      case "sign-in.wrong" ->
          new Stop(Exit.WRONG_SECRET, "Handle and passphrase do not fit together.");
      case "passphrase.wrong" -> new Stop(Exit.WRONG_SECRET, "The passphrase is not right.");
      case "recovery.wrong" -> new Stop(Exit.WRONG_SECRET, "This recovery code opens no account.");
      case "sign-up.handle-taken" ->
          new Stop(Exit.REFUSED, "Somebody has this handle already. Choose another one.");
      case "sign-up.handle-unfit" ->
          new Stop(
              Exit.REFUSED,
              "A handle has 3 to 30 letters a–z, digits and single hyphens inside, and some words are reserved.");
      case "sign-up.invitation-unknown" ->
          new Stop(
              Exit.WRONG_SECRET, "There is no such invitation, or it was used or has expired.");
      case "sign-in.wait", "sign-up.wait", "second-factor.wait" ->
          new Stop(
              Exit.WAIT,
              "There were too many tries. Wait "
                  + Math.max(1, refused.waiting().toSeconds())
                  + " seconds and try again.");
      case "second-factor.wrong" -> new Stop(Exit.WRONG_SECRET, "This is not the code of now.");
      case "second-factor.code-used" ->
          new Stop(Exit.WRONG_SECRET, "This code was used. Take the next one from your app.");
      case "second-factor.needed" ->
          new Stop(
              Exit.REFUSED,
              "This account needs a second step first: ./morrow client second-factor sets it up.");
      case "sign-up.invitation-needed" ->
          new Stop(Exit.REFUSED, "On this server specialists come in by invitation.");
      case "session.needed" ->
          new Stop(Exit.REFUSED, "The session ended. Start the command again.");
      case "records.over-quota" ->
          new Stop(Exit.FULL, "The space is full: this does not fit any more. It was not saved.");
      case "request.too-large" -> new Stop(Exit.FULL, "This is too large for one entry.");
      case "not-found" ->
          new Stop(Exit.REFUSED, "There is no such thing for this account on this server.");
      case "database.away" ->
          new Stop(
              Exit.UNREACHABLE, "The server cannot reach its database right now. Try again later.");
      case "request.busy" ->
          new Stop(Exit.UNREACHABLE, "The server has too much to do right now. Try again later.");
      case "failed" ->
          new Stop(
              Exit.REFUSED,
              "The server failed. Its operator finds out why under the number "
                  + refused.incident()
                  + ".");
      default ->
          new Stop(Exit.REFUSED, "The server refused (" + Terminal.plain(refused.word()) + ").");
    };
  }

  private static Stop of(Refused.Word word) {
    return switch (word) {
      case PASSPHRASE_UNFIT ->
          new Stop(
              Exit.USAGE, "A passphrase must not be empty and has at most about 1,000 characters.");
      case RECOVERY_SYMBOL ->
          new Stop(
              Exit.WRONG_SECRET,
              "The recovery code has a character in it that no code has. Look again.");
      case RECOVERY_LENGTH ->
          new Stop(
              Exit.WRONG_SECRET,
              "A recovery code has 28 letters and digits in seven groups of four.");
      case RECOVERY_CHECK ->
          new Stop(Exit.WRONG_SECRET, "There is a slip in the recovery code. Look again.");
      case RECORD_TOO_LARGE -> new Stop(Exit.FULL, "This is too large for one entry.");
      case EXPORT_KEY -> new Stop(Exit.WRONG_SECRET, "The passphrase does not open this file.");
      case EXPORT_MALFORMED ->
          new Stop(
              Exit.FILE,
              "This is not a whole export of Morrow: it is damaged, cut short, or something else.");
      case HEAD_OLDER ->
          new Stop(
              Exit.NOT_GENUINE,
              "The server shows an older state of the space than the one seen before. Nothing of it was used.");
      case HEAD_FORKED ->
          new Stop(
              Exit.NOT_GENUINE,
              "The server shows a state of the space that does not follow from the one seen before. Nothing of it was used.");
      case KDF_WEAK ->
          new Stop(
              Exit.NOT_GENUINE,
              "The server asks for weak protection of the passphrase. Nothing was sent.");
      default ->
          new Stop(
              Exit.NOT_GENUINE,
              "What the server gave is not what this account's owner wrote ("
                  + word.text()
                  + "). Nothing of it was used.");
    };
  }
}
