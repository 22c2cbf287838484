package morrow.specialists;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import morrow.web.PlainText;

/// How one meets a specialist in one way: the number to call, the link to open, the address to go to. Shown only to who booked.
public record Meeting(Way way, String detail) {
  public Meeting {
    requireNonNull(way);
    detail = PlainText.line(detail, 3, 400, "How to meet");
    switch (way) {
      case PHONE -> requireNumber(detail);
      case VIDEO -> requireLink(detail);
      case IN_PERSON -> {}
    }
  }

  static List<Meeting> list(List<Meeting> meetings) {
    EnumSet<Way> seen = EnumSet.noneOf(Way.class);
    for (Meeting meeting : meetings) {
      if (!seen.add(meeting.way)) {
        throw new IllegalArgumentException("Each way of meeting is there once.");
      }
    }
    return meetings.stream().sorted((a, b) -> a.way.compareTo(b.way)).toList();
  }

  private static void requireNumber(String detail) {
    if (detail.chars().filter(c -> c >= '0' && c <= '9').count() < 5) {
      throw new IllegalArgumentException(
          "For a meeting by phone, write the number to call, for example +49 30 1234567.");
    }
  }

  private static void requireLink(String detail) {
    try {
      URI link = URI.create(detail);
      if ("https".equals(link.getScheme())
          && link.getHost() != null
          && link.getUserInfo() == null) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "For a meeting by video, write the link to open. It begins with https://.");
  }
}
