/// Accounts to try Morrow out with, made as anybody makes an account: the server cannot make one.
///
/// 1. Without the first operator's code nothing is made or written; sign-ins are tried and nothing else.
/// 2. Each account is made only when it is missing, so that a run that was cut short can be repeated while the code is valid.
/// 3. Operator and specialist get an app for codes at once; its secret is kept in the data folder by `./morrow run`, since the server
///    shows it only once.
/// 4. Their passphrases stand here for everyone to read. They say so in their first note.
@NullMarked
package morrow.client.samples;

import org.jspecify.annotations.NullMarked;
