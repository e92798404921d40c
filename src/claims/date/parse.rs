//! The grammar of EDTF levels 0 and 1, from the whole to its parts.

use super::error::Kind;
use super::{Certainty, Date, DateError, End, Extent, Part, Point, Season, Year, days_in};

pub(super) fn date(text: &str) -> Result<Date, DateError> {
    let Some((start, end)) = text.split_once('/') else {
        return Ok(Date { extent: Extent::One(point(text)?) });
    };
    let ends = (self::end(start)?, self::end(end)?);
    match &ends {
        (End::At(start), End::At(end)) if start.earliest() > end.latest() => {
            return Err(DateError::new(Kind::Backwards, text));
        }
        (End::At(_), _) | (_, End::At(_)) => {}
        _ => return Err(DateError::new(Kind::NoEnd, text)),
    }
    Ok(Date { extent: Extent::Interval(ends.0, ends.1) })
}

fn end(text: &str) -> Result<End, DateError> {
    match text {
        "" => Ok(End::Unknown),
        ".." => Ok(End::Open),
        _ => {
            let point = point(text)?;
            // EDTF leaves the time of day out of intervals.
            if matches!(point.part, Part::Time { .. }) {
                return Err(DateError::new(Kind::Date, text));
            }
            Ok(End::At(point))
        }
    }
}

/// One date with what is known of it. The time of day bears no mark.
fn point(text: &str) -> Result<Point, DateError> {
    if let Some((date, time)) = text.split_once('T') {
        let (year, Part::Day(Some(month), Some(day))) = calendar(date, text)? else {
            return Err(DateError::new(Kind::Date, text));
        };
        check_time(time)?;
        let part = Part::Time { month, day, time: time.to_owned() };
        return Ok(Point { year, part, certainty: Certainty::Exact });
    }
    let (certainty, date) = match text.as_bytes().last() {
        Some(b'?') => (Certainty::Uncertain, text.strip_suffix('?')),
        Some(b'~') => (Certainty::Approximate, text.strip_suffix('~')),
        Some(b'%') => (Certainty::Both, text.strip_suffix('%')),
        _ => (Certainty::Exact, None),
    };
    let date = date.unwrap_or(text);
    let (year, part) = match date.strip_prefix('Y') {
        Some(digits) => (long_year(digits).ok_or_else(|| DateError::new(Kind::Date, text))?, Part::None),
        None => calendar(date, text)?,
    };
    Ok(Point { year, part, certainty })
}

/// Year, and what stands after it; `whole` is what a message shows where this is no date at all.
fn calendar(date: &str, whole: &str) -> Result<(Year, Part), DateError> {
    let no_date = || DateError::new(Kind::Date, whole);
    let (is_negative, digits) = date.strip_prefix('-').map_or((false, date), |digits| (true, digits));
    let mut units = digits.split('-');
    let year = year(units.next().unwrap_or_default(), is_negative).ok_or_else(no_date)?;
    let (month, day) = (units.next(), units.next());
    // Level 1 leaves digits of the year open only where nothing follows it.
    if units.next().is_some() || year.unspecified > 0 && month.is_some() {
        return Err(no_date());
    }
    let part = match (month, day) {
        (None, _) => Part::None,
        (Some("XX"), None) => Part::Month(None),
        (Some("XX"), Some("XX")) => Part::Day(None, None),
        (Some(month), day) => match (two_digits(month).ok_or_else(no_date)?, day) {
            (month @ 1..=12, None) => Part::Month(Some(month)),
            (month @ 1..=12, Some("XX")) => Part::Day(Some(month), None),
            (month @ 1..=12, Some(day)) => {
                let number = two_digits(day).ok_or_else(no_date)?;
                let last = days_in(year.value, month);
                if !(1..=last).contains(&number) {
                    return Err(DateError::new(Kind::Day(last), day));
                }
                Part::Day(Some(month), Some(number))
            }
            (21, None) => Part::Season(Season::Spring),
            (22, None) => Part::Season(Season::Summer),
            (23, None) => Part::Season(Season::Autumn),
            (24, None) => Part::Season(Season::Winter),
            // A season has no days.
            (21..=24, Some(_)) => return Err(no_date()),
            _ => return Err(DateError::new(Kind::Month, month)),
        },
    };
    Ok((year, part))
}

/// Four digits, of which the last or the last two may be `X`. There is no year -0000, and level 1 opens no year before it.
fn year(text: &str, is_negative: bool) -> Option<Year> {
    let known = text.trim_end_matches('X');
    let (scale, unspecified) = match text.len() - known.len() {
        0 => (1, 0),
        1 => (10, 1),
        2 => (100, 2),
        _ => return None,
    };
    if text.len() != 4 || !is_digits(known) {
        return None;
    }
    let value = known.parse::<i64>().ok()? * scale;
    match is_negative {
        false => Some(Year { value, unspecified }),
        true if value == 0 || unspecified > 0 => None,
        true => Some(Year { value: -value, unspecified }),
    }
}

/// What follows the `Y` of a year of more than four digits; eighteen of them are as many as fit an `i64` for certain.
fn long_year(text: &str) -> Option<Year> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if !(5..=18).contains(&digits.len()) || !is_digits(digits) || digits.starts_with('0') {
        return None;
    }
    Some(Year { value: text.parse().ok()?, unspecified: 0 })
}

/// `hh:mm:ss`, then `Z`, an offset as `+hh` or `+hh:mm`, or nothing. `24:00:00` is the end of the day.
fn check_time(text: &str) -> Result<(), DateError> {
    let no_time = || DateError::new(Kind::Time, text);
    let (clock, zone) = text.split_at_checked(8).ok_or_else(no_time)?;
    let mut units = clock.split(':');
    let mut unit = || units.next().and_then(two_digits).ok_or_else(no_time);
    // Eight bytes hold three pairs of digits and two colons, or a unit is missing.
    let (hour, minute, second) = (unit()?, unit()?, unit()?);
    let wrong = match (hour, minute, second) {
        (24, 0, 0) => None,
        (24.., ..) => Some((Kind::Hour, clock.get(..2))),
        (_, 60.., _) => Some((Kind::Minute, clock.get(3..5))),
        (.., 60..) => Some((Kind::Second, clock.get(6..))),
        _ => None,
    };
    if let Some((kind, found)) = wrong {
        return Err(DateError::new(kind, found.unwrap_or(clock)));
    }
    if is_zone(zone) { Ok(()) } else { Err(DateError::new(Kind::Offset, zone)) }
}

fn is_zone(text: &str) -> bool {
    let (is_west, offset) = match text.as_bytes().first() {
        None => return true,
        Some(b'+') => (false, text.strip_prefix('+')),
        Some(b'-') => (true, text.strip_prefix('-')),
        Some(_) => return text == "Z",
    };
    let offset = offset.unwrap_or_default();
    let (hours, minutes) = match offset.split_once(':') {
        Some((hours, minutes)) => (two_digits(hours), two_digits(minutes)),
        None => (two_digits(offset), Some(0)),
    };
    // ISO 8601 knows no offset of minus nothing.
    matches!((hours, minutes), (Some(hours @ 0..=23), Some(minutes @ 0..=59)) if !is_west || hours + minutes > 0)
}

fn two_digits(text: &str) -> Option<u8> {
    if text.len() == 2 && is_digits(text) { text.parse().ok() } else { None }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
