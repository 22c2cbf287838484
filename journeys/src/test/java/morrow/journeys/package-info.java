/// What a person does with Morrow, from the outside: a real browser, a real server, a real database.
///
/// 1. [morrow.journeys.Installation] is one running Morrow with an empty database; it stops by itself.
/// 2. [morrow.journeys.Device] is one browser of one person: nothing is shared between two devices but the server.
/// 3. Every device refuses, and reports, a request to another origin, an error in the console and a page that breaks its own
///    policy: a journey fails on them even when it does not look.
@NullMarked
package morrow.journeys;

import org.jspecify.annotations.NullMarked;
