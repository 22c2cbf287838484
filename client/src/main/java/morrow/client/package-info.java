/// The program for the person's own computer: the same protocol as the browser, without a browser.
@NullMarked
package morrow.client;

import org.jspecify.annotations.NullMarked;
