/// Accounts to try Morrow out with, made as anybody makes an account: the server cannot make one.
///
/// 1. Without the first operator's code nothing is made or written; sign-ins are tried and nothing else.
/// 2. Each account is made only when it is missing, so that a run that was cut short can be repeated while the code is valid.
/// 3. Operator and specialist get an app for codes at once; its secret is kept in the data folder by `./morrow run`, since the server
///    shows it only once.
/// 4. Their passphrases stand here for everyone to read. They say so in their first note.
/// 5. Sample specialists write their profile and hours, apply and are verified by the sample operator, by the calls that everybody uses. Their
///    names mean “example”, their texts and their credential say that nobody is behind them, and the server marks them wherever they show.
@NullMarked
package morrow.client.samples;

import org.jspecify.annotations.NullMarked;
