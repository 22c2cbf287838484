package morrow.client.server;

import java.util.List;

/// A page or file as the server gave it.
///
/// @param encoding `identity`, `gzip`, …
/// @param policies each Content-Security-Policy header
/// @param location where a redirect points to; empty without one
/// @param bytes as they came, still encoded
public record Delivered(
    int status,
    String type,
    String encoding,
    List<String> policies,
    String location,
    byte[] bytes) {}
