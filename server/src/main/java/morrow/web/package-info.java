/// The shared web mechanism: routes with audiences, the answer's headers, pages and assets. Knows no feature.
///
/// 1. A route without a stated audience does not start ([morrow.web.Routes]).
/// 2. A call that changes something is refused unless it says that it comes from our own page or program
///    ([morrow.web.ForgeryGuard]). Forms of pages that work without scripts cannot say that, so they may change nothing
///    ([morrow.web.Routes#form]).
/// 3. Outsiders cannot tell absent from forbidden: the wrong role gets the same 404 as a path that does not exist.
/// 4. No answer names a third party's address in a header or lets a page load from one ([morrow.web.SecurityHeaders]).
/// 5. A failure that we did not foresee shows an incident number, never a message; the number is in the log, and no
///    address of a visitor is.
/// 6. Nobody fills the memory for everybody: what a large call brings or fetches is counted until it ends
///    ([morrow.web.Room]), and a call that takes too long is cut off.
@NullMarked
package morrow.web;

import org.jspecify.annotations.NullMarked;
