//! Dates in words: what is known is said, what is not known is left out, and the imprecision of EDTF is kept.

use crate::claims::Date;
use crate::claims::date::{Certainty, End, Extent, Part, Point, Season};
use crate::strings::{Strings, Word};
use crate::text::filled;

/// A date as a reader says it: `9 Jan 2025`, `about Oct 2024`, `Dec 2024 to Jan 2025`.
///
/// A time of day is left out: no claim hangs on it, and its zone would have to be explained.
pub fn in_words(strings: &Strings, date: &Date) -> String {
    match &date.extent {
        Extent::One(point) => point_in_words(strings, point),
        Extent::Interval(End::At(from), End::At(to)) => {
            strings.with_two(Word::DateInterval, &point_in_words(strings, from), &point_in_words(strings, to))
        }
        Extent::Interval(End::At(from), _) => strings.with(Word::DateSince, &point_in_words(strings, from)),
        Extent::Interval(_, End::At(to)) => strings.with(Word::DateUntil, &point_in_words(strings, to)),
        Extent::Interval(..) => date.to_string(),
    }
}

fn point_in_words(strings: &Strings, point: &Point) -> String {
    let words = exact(strings, point);
    match point.certainty {
        Certainty::Exact => words,
        Certainty::Uncertain => strings.with(Word::DateUncertain, &words),
        Certainty::Approximate => strings.with(Word::DateAbout, &words),
        Certainty::Both => strings.with(Word::DateAboutUncertain, &words),
    }
}

fn exact(strings: &Strings, point: &Point) -> String {
    let year = year(strings, point);
    let (month, day) = match point.part {
        Part::None | Part::Month(None) | Part::Day(None, _) => return year,
        Part::Season(season) => {
            let index = match season {
                Season::Spring => 0,
                Season::Summer => 1,
                Season::Autumn => 2,
                Season::Winter => 3,
            };
            let season = listed(strings, Word::Seasons, index);
            return filled(strings.get(Word::DateMonth), &[("{m}", season), ("{y}", &year)]);
        }
        Part::Month(Some(month)) | Part::Day(Some(month), None) => (month, None),
        Part::Day(Some(month), Some(day)) | Part::Time { month, day, .. } => (month, Some(day)),
    };
    let name = listed(strings, Word::Months, usize::from(month).saturating_sub(1));
    let pattern = strings.get(if day.is_some() { Word::DateDay } else { Word::DateMonth });
    let day = day.map(|day| day.to_string()).unwrap_or_default();
    filled(pattern, &[("{d}", &day), ("{m}", name), ("{y}", &year)])
}

/// The year; a year before the first is counted as historians do, without a year 0.
fn year(strings: &Strings, point: &Point) -> String {
    let value = point.year.value;
    if value <= 0 && point.year.unspecified == 0 {
        return strings.with(Word::DateBefore, &(1 - value).to_string());
    }
    match point.year.unspecified {
        0 => strings.with(Word::DateYear, &value.to_string()),
        1 => strings.with(Word::DateDecade, &value.to_string()),
        _ => {
            let year = |year: i64| strings.with(Word::DateYear, &year.to_string());
            strings.with_two(Word::DateInterval, &year(value), &year(value + 99))
        }
    }
}

/// One of the names that a word lists with `|` between.
fn listed(strings: &Strings, word: Word, index: usize) -> &str {
    strings.get(word).split('|').nth(index).unwrap_or_default()
}
