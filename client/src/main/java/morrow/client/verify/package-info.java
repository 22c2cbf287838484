/// Compares what a server delivers to browsers with the hashes that the build published.
///
/// 1. Published are the hashes in a release's `manifest.json`; the build is reproducible, so anyone can make them again from the sources.
/// 2. Checked are every script of the manifest in each encoding that can be read here, every script and preload that a page
///    names, with its integrity attribute, everything else in a page that can run code, and the policy that holds it together.
/// 3. Doubt is a difference: a tag that cannot be read is reported, never skipped.
///
/// It cannot show what the server delivers to somebody else, or at another time.
@NullMarked
package morrow.client.verify;

import org.jspecify.annotations.NullMarked;
