package morrow.availability;

/// Where the public holidays are kept on which the specialist is closed.
///
/// @param country two letters of ISO 3166
/// @param region the part of the country, as Jollyday names it; empty: the whole country
record HolidayPlace(String country, String region) {}
