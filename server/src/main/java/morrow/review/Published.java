package morrow.review;

import java.util.UUID;
import morrow.web.Language;

/// Something that everybody can read now, as its page has it.
///
/// @param address where it is read, with its language: `/de/stories/the-quiet-year`, `/en/questions/how-to-begin#answer-…`
public record Published(UUID id, Language language, String title, String address) {}
