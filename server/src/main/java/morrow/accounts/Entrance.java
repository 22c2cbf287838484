package morrow.accounts;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import morrow.web.Call;

/// What every way in ends with: the session's cookie, and `SignedIn` of protocol/HTTP.md.
record Entrance(Sessions sessions, SecondFactors factors, Passkeys passkeys) {
  /// Answers with the account and the cookie. A session that this browser had before ends: nobody could use it any more.
  void enter(Call call, int status, Outcome.Entered entered) throws IOException {
    Optional<SessionStore.Current> older = call.sessionToken().flatMap(sessions::current);
    older.ifPresent(session -> sessions.end(session.account(), session.session()));
    call.startSession(entered.token().text());
    call.json(status, answer(entered.account(), entered.passed()));
  }

  /// @param passed whether the session is past the second factor
  SignedInAnswer answer(Account account, boolean passed) {
    return new SignedInAnswer(
        account.id(),
        account.handle(),
        account.role(),
        account.keys(),
        factors.of(account.role(), account.id(), passed),
        passed ? SignedInAnswer.Opening.of(passkeys.of(account.id())) : List.of());
  }
}
