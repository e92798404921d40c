//! Dates as newsrooms know them: a day, a month, "around October 2024", "from December on", or a year of which only the
//! decade is certain.
//!
//! The notation is EDTF levels 0 and 1 (ISO 8601-2, as the Library of Congress specifies it): it keeps apart what is known
//! from what is not, which a timestamp cannot.
//!
//! When not to use it: for the moment something happened in the program, or for arithmetic. Dates here are written,
//! compared and shown.

mod error;
mod parse;
#[cfg(test)]
mod tests;

pub use error::DateError;
use std::fmt;

/// A date of EDTF level 0 or 1. What is read is written again as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    /// One date, or the time between two.
    pub extent: Extent,
}

/// One date, or an interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extent {
    /// `2025-01`
    One(Point),
    /// `2024-12/2025-01`: both ends belong to it, and it does not run backwards.
    Interval(End, End),
}

/// An end of an interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// A date.
    At(Point),
    /// `..`: there is no end.
    Open,
    /// Nothing beside the `/`: the end is not known.
    Unknown,
}

/// A date, as exact as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The year.
    pub year: Year,
    /// What is known within the year.
    pub part: Part,
    /// How certain the whole of it is.
    pub certainty: Certainty,
}

/// A year of the Gregorian calendar, carried back before its beginning; 0 is the year 1 BC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Year {
    /// The year; unspecified digits count as 0.
    pub value: i64,
    /// How many digits at its end are `X`, at most two: `201X` is 2010 with one.
    pub unspecified: u8,
}

/// What is known within a year. Months and days count from 1; `None` is `XX`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Nothing: `2025`
    None,
    /// `2001-21`
    Season(Season),
    /// `2025-01`, `2004-XX`
    Month(Option<u8>),
    /// Month and day: `2025-01-09`, `1985-04-XX`, `1985-XX-XX`
    Day(Option<u8>, Option<u8>),
    /// `2025-01-09T10:20:30+02:00`
    Time {
        /// The month.
        month: u8,
        /// The day of the month.
        day: u8,
        /// The time of day as written after the `T`, with `Z`, an offset, or no zone.
        time: String,
    },
}

/// A season, which falls into different months north and south of the equator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// `21`
    Spring,
    /// `22`
    Summer,
    /// `23`
    Autumn,
    /// `24`
    Winter,
}

/// What the mark at the end of a date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// No mark.
    Exact,
    /// `?`: perhaps not this date.
    Uncertain,
    /// `~`: about this date.
    Approximate,
    /// `%`: about this date, and perhaps not.
    Both,
}

impl Date {
    /// Reads a date.
    ///
    /// # Errors
    /// Where `text` is no date of EDTF level 0 or 1, no such day exists, or an interval runs backwards. Space around the
    /// date is an error too.
    pub fn parse(text: &str) -> Result<Date, DateError> {
        parse::date(text)
    }

    /// The first day it can mean as (year, month, day); `None` where an interval has no known beginning.
    ///
    /// A season may begin with its year, since it does not say in which half of the world it is. Certainty changes nothing.
    pub fn earliest(&self) -> Option<(i64, u8, u8)> {
        match &self.extent {
            Extent::One(point) | Extent::Interval(End::At(point), _) => Some(point.earliest()),
            Extent::Interval(..) => None,
        }
    }

    /// The last day it can mean as (year, month, day); `None` where an interval has no known end.
    pub fn latest(&self) -> Option<(i64, u8, u8)> {
        match &self.extent {
            Extent::One(point) | Extent::Interval(_, End::At(point)) => Some(point.latest()),
            Extent::Interval(..) => None,
        }
    }
}

impl Point {
    /// The first day it can mean as (year, month, day).
    pub fn earliest(&self) -> (i64, u8, u8) {
        let (month, day) = match self.part {
            Part::None | Part::Season(_) => (1, 1),
            Part::Month(month) => (month.unwrap_or(1), 1),
            Part::Day(month, day) => (month.unwrap_or(1), day.unwrap_or(1)),
            Part::Time { month, day, .. } => (month, day),
        };
        (self.year.value, month, day)
    }

    /// The last day it can mean as (year, month, day).
    pub fn latest(&self) -> (i64, u8, u8) {
        let year = self.year.value + self.year.divisor() - 1;
        let (month, day) = match self.part {
            Part::None | Part::Season(_) => (12, None),
            Part::Month(month) => (month.unwrap_or(12), None),
            Part::Day(month, day) => (month.unwrap_or(12), day),
            Part::Time { month, day, .. } => (month, Some(day)),
        };
        (year, month, day.unwrap_or_else(|| days_in(year, month)))
    }
}

impl Year {
    /// How many years it can mean: 10 for `201X`.
    fn divisor(self) -> i64 {
        match self.unspecified {
            0 => 1,
            1 => 10,
            _ => 100,
        }
    }
}

/// The days of a month of the Gregorian calendar.
pub(crate) fn days_in(year: i64, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.extent {
            Extent::One(point) => point.fmt(f),
            Extent::Interval(start, end) => {
                start.fmt(f)?;
                f.write_str("/")?;
                end.fmt(f)
            }
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            End::At(point) => point.fmt(f),
            End::Open => f.write_str(".."),
            End::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.year.fmt(f)?;
        match &self.part {
            Part::None => {}
            Part::Season(season) => write!(f, "-{}", 21 + *season as u8)?,
            Part::Month(month) => write_unit(*month, f)?,
            Part::Day(month, day) => {
                write_unit(*month, f)?;
                write_unit(*day, f)?;
            }
            Part::Time { month, day, time } => {
                write_unit(Some(*month), f)?;
                write_unit(Some(*day), f)?;
                f.write_str("T")?;
                f.write_str(time)?;
            }
        }
        f.write_str(match self.certainty {
            Certainty::Exact => "",
            Certainty::Uncertain => "?",
            Certainty::Approximate => "~",
            Certainty::Both => "%",
        })
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.value.unsigned_abs();
        // Years of more than four digits begin with a letter, lest `170000` be read as a year and a month.
        if year > 9999 {
            f.write_str("Y")?;
        }
        if self.value < 0 {
            f.write_str("-")?;
        }
        match self.unspecified {
            0 => write!(f, "{year:04}"),
            1 => write!(f, "{:03}X", year / 10),
            _ => write!(f, "{:02}XX", year / 100),
        }
    }
}

fn write_unit(unit: Option<u8>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match unit {
        Some(unit) => write!(f, "-{unit:02}"),
        None => f.write_str("-XX"),
    }
}
