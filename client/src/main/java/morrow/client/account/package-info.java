/// Somebody's account on this computer, with its keys open.
///
/// States: no account → ([Account#signUp], [Account#signIn], [Account#recover]) → open → ([Account#signOut], [Account#delete], [Account#close]) → closed.
///
/// 1. An open account's keys were unwrapped with what the person knows, and its identity was proven by them; what the server says
///    of itself opens nothing.
/// 2. Passphrase, account key and recovery code never leave this computer; the server gets proofs made from them.
/// 3. Nothing secret is printed or kept on disk here.
@NullMarked
package morrow.client.account;

import org.jspecify.annotations.NullMarked;
