/// The one page that the private space lives in. It is the same for everyone: the browser's script opens what is
/// somebody's, with keys that never come here.
///
/// 1. Its title is the constant neutral one, and its address never changes while somebody is signed in.
/// 2. It is never stored, and it does not tell whether the browser has a session.
/// 3. A time that was chosen on a public page comes in a form and stands in this one answer ([Choice]), never in an address.
/// 3. A time that was chosen on a public page comes as a form and stands in this one answer, nowhere else.
@NullMarked
package morrow.space;

import org.jspecify.annotations.NullMarked;
