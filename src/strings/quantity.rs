//! Figures in words: numbers stay numbers, ranges are given as numbers, and the bound is said.

use crate::claims::tree::Number;
use crate::claims::vocabulary::Bound;
use crate::claims::{Part, Quantity};
use crate::strings::{Strings, Word};
use crate::table::{Line, Run};

/// A figure with its bound, range and unit: `about 10,000 troops`, `3 °C (range 2.5 to 4)`. Empty where no number is given.
pub fn in_words(strings: &Strings, quantity: &Quantity) -> Line {
    let mut words = amount(strings, &quantity.best, &quantity.low, &quantity.high, quantity.bound);
    if let (Some(unit), false) = (quantity.unit.as_deref().filter(|unit| !unit.is_empty()), words.is_empty()) {
        // A number and its unit stay on one line.
        words.0.push(Run::Ours("\u{a0}".into()));
        words.0.push(Run::Theirs(unit.into()));
    }
    if let (Some(_), Some(range)) = (&quantity.best, range(strings, &quantity.low, &quantity.high)) {
        words.0.push(Run::Ours(format!(" ({})", strings.with(Word::RangeBetween, &range)).into()));
    }
    words
}

/// The ways in which people are lost. Where some of them are counted, a reader may think that the others are as well.
const LOSSES: [&str; 4] = ["killed", "wounded", "missing", "captured"];

/// What is counted in, and what of the like is not: `killed or wounded, not missing or captured`.
pub fn counts(strings: &Strings, counts: &[String]) -> Line {
    let counts: Vec<&str> = counts.iter().map(|counted| counted.trim()).filter(|counted| !counted.is_empty()).collect();
    let mut line = either(strings, &counts);
    if is_casualties(&counts) {
        let mut others: Vec<&str> = LOSSES.to_vec();
        others.retain(|loss| !counts.contains(loss));
        if !others.is_empty() {
            line.join(strings.get(Word::ListNot), either(strings, &others));
        }
        line.add(" ", Run::Term { word: CASUALTIES, words: strings.get(Word::Casualties).into() });
    }
    line
}

/// What the glossary calls people lost in several ways.
pub const CASUALTIES: &str = "casualties";

/// Whether people lost in several ways are counted together.
pub fn has_casualties(quantity: &Quantity) -> bool {
    is_casualties(&quantity.counts.iter().map(|counted| counted.trim()).collect::<Vec<_>>())
}

fn is_casualties(counts: &[&str]) -> bool {
    LOSSES.iter().filter(|loss| counts.contains(*loss)).count() > 1
}

fn either(strings: &Strings, counts: &[&str]) -> Line {
    let mut line = Line::default();
    for (index, counted) in counts.iter().enumerate() {
        let word = if index + 1 == counts.len() { Word::ListOr } else { Word::ListComma };
        line.add(strings.get(word), Run::Theirs((*counted).into()));
    }
    line
}

/// What a figure is made of: `killed: 300, wounded: 2,700`.
pub fn parts(strings: &Strings, quantity: &Quantity) -> Line {
    let mut line = Line::default();
    for part in &quantity.parts {
        line.join(strings.get(Word::ListComma), part_in_words(strings, part));
    }
    line
}

fn part_in_words(strings: &Strings, part: &Part) -> Line {
    let mut line = Line::default();
    for counted in part.counts.iter().filter(|counted| !counted.trim().is_empty()) {
        line.add(strings.get(Word::ListComma), Run::Theirs(counted.as_str().into()));
    }
    line.join(strings.get(Word::LabelColon), part_amount(strings, part));
    line
}

/// How much a part is.
pub fn part_amount(strings: &Strings, part: &Part) -> Line {
    let mut line = amount(strings, &part.best, &part.low, &part.high, None);
    if let (Some(_), Some(range)) = (&part.best, range(strings, &part.low, &part.high)) {
        line.0.push(Run::Ours(format!(" ({range})").into()));
    }
    line
}

/// The number itself with its bound, or the range where that is all there is.
fn amount(strings: &Strings, best: &Option<Number>, low: &Option<Number>, high: &Option<Number>, bound: Option<Bound>) -> Line {
    let Some(best) = best else {
        return range(strings, low, high).map(|range| Line::ours(&range)).unwrap_or_default();
    };
    let words = number(strings, best);
    let word = match bound {
        None | Some(Bound::Exact) => return Line::ours(&words),
        Some(Bound::About) => Word::BoundAbout,
        Some(Bound::AtLeast) => Word::BoundAtLeast,
        Some(Bound::AtMost) => Word::BoundAtMost,
        Some(Bound::Nearly) => Word::BoundNearly,
        Some(Bound::Over) => Word::BoundOver,
    };
    Line::ours(&strings.with(word, &words))
}

/// From low to high, as far as they are given.
fn range(strings: &Strings, low: &Option<Number>, high: &Option<Number>) -> Option<String> {
    match (low, high) {
        (Some(low), Some(high)) => {
            let mut text = number(strings, low);
            text.push_str(strings.get(Word::RangeTo));
            text.push_str(&number(strings, high));
            Some(text)
        }
        (Some(low), None) => Some(strings.with(Word::RangeFrom, &number(strings, low))),
        (None, Some(high)) => Some(strings.with(Word::RangeUpTo, &number(strings, high))),
        (None, None) => None,
    }
}

/// A number in the language's separators with every digit as it was written: `10,000`, `0.20`. One with an exponent stays as it is.
pub fn number(strings: &Strings, number: &Number) -> String {
    let digits = number.as_str();
    if digits.contains(['e', 'E']) { digits.to_owned() } else { grouped(strings, digits) }
}

/// Written digits with the separators of the language, from the smallest number on that it groups.
pub(crate) fn grouped(strings: &Strings, digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("−", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut text = String::new();
    if !sign.is_empty() && strings.direction() == "rtl" {
        // Without this mark a sign before digits is drawn after them where text runs from right to left.
        text.push('\u{200e}');
    }
    text.push_str(sign);
    let is_grouped = whole.len() >= strings.get(Word::NumberGroupedFrom).len();
    for (index, digit) in whole.chars().enumerate() {
        if is_grouped && index > 0 && (whole.len() - index) % 3 == 0 {
            text.push_str(strings.get(Word::NumberGroup));
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push_str(strings.get(Word::NumberDecimal));
        text.push_str(fraction);
    }
    text
}
