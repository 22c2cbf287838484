/// The one page that the private space lives in. It is the same for everyone: the browser's script opens what is
/// somebody's, with keys that never come here.
///
/// 1. Its title is the constant neutral one, and its address never changes while somebody is signed in.
/// 2. It is never stored, and it does not tell whether the browser has a session.
@NullMarked
package morrow.space;

import org.jspecify.annotations.NullMarked;
