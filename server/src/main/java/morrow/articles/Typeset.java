package morrow.articles;

import java.util.List;

/// A text as readers will see it.
///
/// @param html the text
/// @param references the list of references; empty when there are none
/// @param source the line about the source; empty when there is none
/// @param works the references as text, for who reviews
/// @param words all that can be found, without markup
/// @param minutes how long one reads
/// @param faults what keeps it from being published
record Typeset(
    String html,
    String references,
    List<String> works,
    String source,
    String words,
    int minutes,
    List<Fault> faults) {}
