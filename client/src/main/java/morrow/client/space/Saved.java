package morrow.client.space;

/// What a push did.
///
/// @param changes how many changes the server acknowledged
/// @param keptTwice how many entries were changed on another device too and are there in both versions now
public record Saved(int changes, int keptTwice) {}
