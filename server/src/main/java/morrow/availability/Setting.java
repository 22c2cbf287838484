package morrow.availability;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import morrow.specialists.Way;

/// What free times follow from, but for what is taken.
///
/// @param hours with exceptions only as far as they were asked for
/// @param zone the specialist's
/// @param ways in which the specialist can be met
/// @param seesPeople whether the specialist is verified today; otherwise nothing is free
record Setting(Hours hours, ZoneId zone, Set<Way> ways, boolean seesPeople) {
  Setting with(Map<DayOfWeek, List<OpenHours>> weekly, List<ExceptionDays> exceptions) {
    return new Setting(hours.with(weekly, exceptions), zone, ways, seesPeople);
  }

  FreeTimes freeTimes(Holidays holidays) {
    HolidayPlace place = hours.holidays();
    return new FreeTimes(
        hours, zone, ways, place == null ? _ -> false : day -> holidays.holds(place, day));
  }
}
