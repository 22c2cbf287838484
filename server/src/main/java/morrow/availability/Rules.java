package morrow.availability;

import java.time.Duration;
import java.time.ZoneId;

/// What whoever books a time has to know of the specialist's rules.
///
/// @param buffer kept free after each consultation
/// @param lead how long before its start a time can be booked at the latest
/// @param zone the specialist's
public record Rules(Duration buffer, Duration lead, ZoneId zone) {}
