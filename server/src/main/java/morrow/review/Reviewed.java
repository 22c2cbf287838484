package morrow.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What a feature does with the decisions about its pieces. Each call but one comes in the transaction that decides: what it throws
/// undoes the decision.
public interface Reviewed {
  /// What is to be published cannot be made ready now. The same may work in a moment.
  final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Busy(Throwable cause) {
      super(cause);
    }
  }

  /// What publishes what was sent. It is asked for before that transaction, while nothing is locked, and so can make ready what takes
  /// long; it is called once for each submission, in the transaction, after the last approval that is needed, or not at all.
  ///
  /// @throws Busy when it cannot be made ready now
  Consumer<Handle> approval(UUID id);

  /// Gives it back to the writer with a reason in plain words. What was published before stays as it is.
  void returned(Handle transaction, UUID id, String reason);

  /// Takes something public away, at once and everywhere, because of what readers reported. Its case stays, so that the writer finds the
  /// reason: this must not call [Review#withdraw].
  void takenDown(Handle transaction, UUID id, String reason);

  /// Who wrote it; empty when it is not there, or when its writer deleted the account. **Locks the piece's row** (`for update`), there
  /// or not: whoever submits, decides or withdraws waits for the piece first and for its case after it, so that two never wait for each
  /// other.
  Optional<UUID> writer(Handle transaction, UUID id);

  /// What everybody can read now by the name that its page gives in the link for reports: the last part of its address, or the id of
  /// what has no page of its own. Empty when there is nothing public of that name.
  Optional<Published> published(Handle transaction, String name);

  /// By what title its writer finds it among the own pieces now. Empty while that is not to be read by the writer: it may be somebody
  /// else's, as the title of the question that is answered.
  ///
  /// @param title as it was when the piece was sent
  default String titleForWriter(Handle transaction, UUID id, String title) {
    return title;
  }

  /// What readers see of a public piece, as a reviewer reads it: a copy is kept with the first report. Empty where no text becomes public
  /// without an approval, for what was approved last is kept already.
  default List<Part> shown(Handle transaction, UUID id) {
    return List.of();
  }

  /// Accounts that may not review it although they did not write it, as the specialist whom a follow-up asks.
  default Set<UUID> concerned(Handle transaction, UUID id) {
    return Set.of();
  }
}
