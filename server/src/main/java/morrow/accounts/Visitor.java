package morrow.accounts;

/// Who tries to come in, as far as it matters: from where, for slowing down guesses, and with what kind of browser.
public record Visitor(NetworkAddress address, String browser) {}
