//! Dates as spreadsheets and other people's records write them, and what they mean in EDTF where that is certain.
//!
//! A spreadsheet rewrites dates in the notation of its country: what it makes of `2025-01-09` is told, and taken where only one day can
//! be meant.
//!
//! When not to use it: for a claims document in JSON, whose dates are EDTF.

use crate::claims::Date;
use crate::claims::date::days_in;

/// What a text that is no EDTF says of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Loose {
    /// One date, in EDTF.
    Taken(String),
    /// One of two dates, in EDTF: nobody can tell whether the day or the month comes first.
    OneOf(String, String),
    /// The number of a day as spreadsheets count them, and that day in EDTF: probably what was written before.
    Serial(String),
    /// A date that stands for none, as `0001-01-01` does.
    Placeholder,
    /// No date.
    No,
}

/// The names of the months in English, of which three letters are enough.
const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// What may stand before a date and says nothing more.
const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// Spreadsheets count the days from the last but one of the year 1899 on.
const DAYS_TO_1970: i64 = 25_569;

/// Reads a text that [`Date::parse`] refuses.
pub fn loosely(text: &str) -> Loose {
    let text = text.trim();
    // What is longer is a sentence.
    if text.is_empty() || text.len() > 40 || !text.is_ascii() {
        return Loose::No;
    }
    if let Some(day) = text.parse::<i64>().ok().filter(|day| text.len() == 5 && (20_000..80_000).contains(day)) {
        let (year, month, day) = civil(day - DAYS_TO_1970);
        return Loose::Serial(edtf(year, month, day));
    }
    let read = compact(text).or_else(|| numeric(text)).or_else(|| named(text)).unwrap_or(Loose::No);
    match &read {
        Loose::Taken(date) if date.starts_with("0001-") || date.starts_with("0000-") => Loose::Placeholder,
        Loose::Taken(date) if Date::parse(date).is_err() => Loose::No,
        _ => read,
    }
}

/// `20250109`
fn compact(text: &str) -> Option<Loose> {
    let is_date = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let (year, rest) = text.split_at_checked(4).filter(|_| is_date)?;
    let (month, day) = rest.split_at_checked(2)?;
    Some(Loose::Taken(format!("{year}-{month}-{day}")))
}

/// Three numbers, with a time of day after them or without.
fn numeric(text: &str) -> Option<Loose> {
    let (date, time) = match text.split_once(['T', 't', ' ']) {
        Some((date, time)) => (date, time.trim()),
        None => (text, ""),
    };
    let separator = date.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '/' | '.' | '-'))?;
    let parts: Vec<&str> = date.split(separator).collect();
    let [one, two, three] = parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<i64>().ok().filter(|_| part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit()));
    let (a, b, c) = (number(one)?, number(two)?, number(three)?);
    let time = time_of_day(time)?;
    if one.len() == 4 {
        return valid(a, b, c).map(|date| Loose::Taken(date + &time));
    }
    if one.len() > 2 || two.len() > 2 || !matches!(three.len(), 2 | 4) {
        return None;
    }
    let year = full_year(three, c);
    // With points, the day comes first in every country that writes them.
    let day_first = valid(year, b, a);
    let month_first = valid(year, a, b).filter(|_| separator != '.');
    Some(match (day_first, month_first) {
        (Some(one), Some(other)) if one != other => Loose::OneOf(one, other),
        (Some(date), _) | (None, Some(date)) => Loose::Taken(date + &time),
        (None, None) => return None,
    })
}

/// `Jan 9, 2025`, `9 January 2025`, `9-Jan-25`, `Thu, 09 Jan 2025 10:20:30 GMT`; the time of day is left out.
fn named(text: &str) -> Option<Loose> {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == ':'));
    let words: Vec<&str> = words.filter(|word| !word.is_empty() && !WEEKDAYS.contains(word)).collect();
    let is_month = |word: &&str| {
        let word = word.to_ascii_lowercase();
        word.len() >= 3 && MONTHS.iter().any(|month| month.starts_with(&word)) || word == "sept"
    };
    let at = words.iter().position(is_month)?;
    let name = words.get(at)?.to_ascii_lowercase();
    let month = MONTHS.iter().position(|month| month.starts_with(name.get(..3).unwrap_or(&name)))? as i64 + 1;
    let before = words.get(..at).unwrap_or_default();
    let after = words.get(at + 1..).unwrap_or_default();
    let (day, year) = match (before, after) {
        ([day], [year, ..]) => (Some(*day), *year),
        ([], [day, year, ..]) if !year.contains(':') => (Some(*day), *year),
        // `Jan-25` is a month of 2025, or a day of any year.
        ([], [year]) if year.len() == 4 => (None, *year),
        _ => return None,
    };
    let number = |word: &str| word.parse::<i64>().ok();
    let year = full_year(year, number(year).filter(|_| matches!(year.len(), 2 | 4))?);
    let Some(day) = day else { return Some(Loose::Taken(format!("{year:04}-{month:02}"))) };
    let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    Some(Loose::Taken(valid(year, month, number(day).filter(|_| day.len() <= 2)?)?))
}

/// Years of two digits as spreadsheets take them.
fn full_year(digits: &str, year: i64) -> i64 {
    match (digits.len(), year) {
        (2, 0..=29) => 2000 + year,
        (2, _) => 1900 + year,
        _ => year,
    }
}

fn valid(year: i64, month: i64, day: i64) -> Option<String> {
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    let day = u8::try_from(day).ok().filter(|day| (1..=days_in(year, month)).contains(day))?;
    Some(edtf(year, month, day))
}

fn edtf(year: i64, month: u8, day: u8) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// A time of day as EDTF has it, after its `T`; nothing for none, and for midnight without a zone, which spreadsheets add to days.
fn time_of_day(text: &str) -> Option<String> {
    let zone_at = text.find(['Z', 'z', '+', '-']).unwrap_or(text.len());
    let (clock, zone) = text.split_at_checked(zone_at)?;
    let clock = clock.trim().split_once('.').map_or(clock.trim(), |(clock, _)| clock);
    if text.is_empty() || zone.is_empty() && matches!(clock, "00:00" | "00:00:00" | "0:00" | "0:00:00") {
        return Some(String::new());
    }
    let units: Vec<u8> = clock.split(':').map(|unit| unit.parse().ok().filter(|_| unit.len() <= 2)).collect::<Option<_>>()?;
    let (hour, minute, second) = match units.as_slice() {
        [hour, minute] => (hour, minute, &0),
        [hour, minute, second] => (hour, minute, second),
        _ => return None,
    };
    let zone = match zone.strip_prefix(['+', '-']) {
        None if zone.is_empty() => String::new(),
        None => "Z".to_owned(),
        Some("00:00" | "0000" | "00") => "Z".to_owned(),
        Some(offset) => {
            let digits: String = offset.chars().filter(|c| *c != ':').collect();
            let (hours, minutes) = digits.split_at_checked(2)?;
            let sign = zone.get(..1)?;
            format!("{sign}{hours}:{}", if minutes.is_empty() { "00" } else { minutes })
        }
    };
    Some(format!("T{hour:02}:{minute:02}:{second:02}{zone}"))
}

/// The day that is so many days after 1 January 1970, as (year, month, day); after Howard Hinnant's `civil_from_days`.
fn civil(days: i64) -> (i64, u8, u8) {
    // Years begin in March there, so that the day that leap years add is their last.
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    // Both are in their ranges by the arithmetic above.
    (year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
}

/// The day of a moment that is so many seconds after 1 January 1970 in UTC, as (year, month, day).
pub fn day_of(seconds: i64) -> (i64, u8, u8) {
    civil(seconds.div_euclid(86_400))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(text: &str) -> Loose {
        Loose::Taken(text.to_owned())
    }

    #[test]
    fn what_can_only_mean_one_day_is_taken() {
        for (text, date) in [
            ("2025-01-09 00:00:00", "2025-01-09"),
            ("2025-01-09T10:20", "2025-01-09T10:20:00"),
            ("2019-06-05T10:20:30.123Z", "2019-06-05T10:20:30Z"),
            ("2019-06-05T10:20:30+0200", "2019-06-05T10:20:30+02:00"),
            ("2019-06-05T10:20:30-00:00", "2019-06-05T10:20:30Z"),
            ("2025/1/9", "2025-01-09"),
            ("2025-1-9", "2025-01-09"),
            ("09.01.2025", "2025-01-09"),
            ("13/1/2025", "2025-01-13"),
            ("1/13/25", "2025-01-13"),
            ("5/5/1998", "1998-05-05"),
            ("9-Jan-25", "2025-01-09"),
            ("Jan 9, 2025", "2025-01-09"),
            ("9th January 2025", "2025-01-09"),
            ("Thu, 09 Jan 2025 10:20:30 GMT", "2025-01-09"),
            ("Sept 2024", "2024-09"),
            ("20250109", "2025-01-09"),
        ] {
            assert_eq!(loosely(text), taken(date), "{text}");
        }
    }

    #[test]
    fn what_can_mean_two_days_is_told_as_both() {
        assert_eq!(loosely("1/9/2025"), Loose::OneOf("2025-09-01".to_owned(), "2025-01-09".to_owned()));
        assert_eq!(loosely("02-03-24"), Loose::OneOf("2024-03-02".to_owned(), "2024-02-03".to_owned()));
    }

    #[test]
    fn the_number_of_a_day_and_a_stand_in_for_none_are_known() {
        assert_eq!(loosely("45666"), Loose::Serial("2025-01-09".to_owned()));
        assert_eq!(loosely("0001-01-01T00:00:00"), Loose::Placeholder);
    }

    #[test]
    fn what_is_no_date_stays_none() {
        for text in [
            "",
            "Jan-25",
            "soon",
            "31.02.2025",
            "2025-13-01 10:00",
            "1.5",
            "9",
            "99999999",
            "٩/١/٢٠٢٥",
            "May day",
            "in May 2024 or so",
        ] {
            assert_eq!(loosely(text), Loose::No, "{text}");
        }
    }

    #[test]
    fn a_moment_has_its_day() {
        assert_eq!(day_of(0), (1970, 1, 1));
        assert_eq!(day_of(-1), (1969, 12, 31));
        assert_eq!(day_of(1_709_164_800), (2024, 2, 29));
        assert_eq!(day_of(1_795_651_200), (2026, 11, 26));
    }
}
