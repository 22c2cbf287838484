package morrow.client.space;

import java.util.Optional;
import java.util.UUID;
import morrow.client.protocol.Content;
import morrow.client.protocol.Note;
import morrow.client.protocol.Refused;

/// One entry as the person left it.
///
/// @param version as last stored; 0 while it never was
/// @param saved whether the server has acknowledged it as it is here
public record Entry(UUID id, long version, Content content, boolean saved) {
  /// Its day and text; empty for kinds that this version does not know.
  public Optional<Note> note() {
    try {
      return Note.is(content) ? Optional.of(Note.of(content)) : Optional.empty();
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
