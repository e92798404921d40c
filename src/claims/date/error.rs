//! What is wrong with a date, in words.

use std::fmt;

/// Why a text is no date: what was expected, and what was found, cut at 80 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError {
    kind: Kind,
    found: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Date,
    Month,
    /// With the last day of the month.
    Day(u8),
    Time,
    Hour,
    Minute,
    Second,
    Offset,
    /// An interval of which neither end is known.
    NoEnd,
    Backwards,
}

impl DateError {
    pub(super) fn new(kind: Kind, found: &str) -> DateError {
        let mut cut: String = found.chars().take(80).map(|c| if c.is_control() { ' ' } else { c }).collect();
        if found.chars().nth(80).is_some() {
            cut.push('…');
        }
        DateError { kind, found: cut }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected ")?;
        f.write_str(match self.kind {
            Kind::Date => "a date like `2025-01-09`, `2025-01`, `2024-10~` or `2024-12/2025-01`",
            Kind::Month => "a month from 01 to 12, or a season from 21 to 24",
            Kind::Day(28) => "a day from 01 to 28",
            Kind::Day(29) => "a day from 01 to 29",
            Kind::Day(30) => "a day from 01 to 30",
            Kind::Day(_) => "a day from 01 to 31",
            Kind::Time => "a time like `10:20:30`, `10:20:30Z` or `10:20:30+02:00`",
            Kind::Hour => "an hour from 00 to 23",
            Kind::Minute => "a minute from 00 to 59",
            Kind::Second => "a second from 00 to 59",
            Kind::Offset => "`Z` or an offset from UTC from `-23:59` to `+23:59`, other than `-00:00`",
            Kind::NoEnd => "a date on at least one side of `/`",
            Kind::Backwards => "an interval that does not end before it begins",
        })?;
        f.write_str(", found `")?;
        f.write_str(&self.found)?;
        f.write_str("`")
    }
}

impl std::error::Error for DateError {}
