package morrow.client.space;

import java.util.List;
import morrow.client.server.Push;

/// A push whose answer has not come.
///
/// @param stamps of the changes in it, in their order
/// @param states what each of its records is once it is stored
record Flight(Push push, List<Long> stamps, List<Held.State> states) {}
