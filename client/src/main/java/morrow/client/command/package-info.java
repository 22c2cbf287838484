/// The commands of `./morrow client`: thin, each a class that says in words what the packages beside it do.
///
/// 1. A secret comes from the console without echo, from a file or from standard input, never from an argument: the list of processes
///    and the shell's history show arguments. No secret is printed but a new recovery code and proposed words, once.
/// 2. Every failure is one clear sentence on standard error with an exit code of its own ([Exit]).
/// 3. Files are written whole or not at all, readable by their owner only, and never over another unless asked to ([OwnFile]).
/// 4. What somebody typed is not thrown away when it could not be saved.
@NullMarked
package morrow.client.command;

import org.jspecify.annotations.NullMarked;
