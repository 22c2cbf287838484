/// The calls of protocol/HTTP.md as a client makes them.
///
/// 1. [morrow.client.server.Address] lets nothing but https leave this computer: a passphrase's proof and a session's cookie would be read on the way.
/// 2. A call that may be repeated without harm is repeated when no answer came: reading, and a push, whose id makes the server
///    store it once. Everything else is asked once, and [morrow.client.server.Unreachable] says whether it may have arrived.
/// 3. An answer is used only when it has the shape of protocol/HTTP.md; otherwise [morrow.client.server.Unclear].
/// 4. What the server refuses is [morrow.client.server.ServerRefused] with the server's stable word. What is expected in the course
///    of things is a sealed type: [morrow.client.server.PushOutcome].
/// 5. No redirect is followed: an address a person did not type gets no cookie.
@NullMarked
package morrow.client.server;

import org.jspecify.annotations.NullMarked;
