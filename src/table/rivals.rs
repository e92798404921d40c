//! Rival figures of one thing, on one scale; what counts something else, or in another unit, or for another time, stands apart with the
//! reason.

use std::rc::Rc;

use crate::claims::date::Extent;
use crate::claims::tree::Number;
use crate::claims::vocabulary::Bound;
use crate::claims::{Claim, ClaimId, Date, Quantity};
use crate::strings::{Strings, Word, quantity};
use crate::table::line::{Line, Run, time};
use crate::text::parted;

/// How many rivals are drawn; a reader compares no more.
pub(super) const MOST: usize = 24;

/// Rival figures of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plot {
    /// Those on the scale, in the order of the article.
    pub rivals: Vec<Rival>,
    /// Where the scale begins and ends, in the digits of the language.
    pub ends: [Rc<str>; 2],
    /// What stands apart, with the reason.
    pub apart: Vec<Line>,
}

/// A figure on the scale. Places are thousandths of the scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rival {
    /// Who says how much as of when, and what else it counts.
    pub line: Line,
    /// Whether it is that of the row itself.
    pub is_own: bool,
    /// The number or best estimate.
    pub dot: Option<usize>,
    /// From its lower to its upper end; to an end of the scale, where it has none.
    pub span: Option<(usize, usize)>,
}

/// A claim with its number in the table and its speaker.
pub(super) struct Told<'a> {
    pub(super) number: usize,
    pub(super) id: &'a ClaimId,
    pub(super) claim: &'a Claim,
    pub(super) speaker: Line,
}

/// The plot of claims that share what they measure, in the row with `own` number; nothing where there is nothing to compare.
pub(super) fn plot(strings: &Strings, told: &[Told<'_>], own: usize) -> Option<Plot> {
    let figures: Vec<(&Told<'_>, &Quantity)> = told
        .iter()
        .filter_map(|told| Some((told, told.claim.quantity.as_ref()?)))
        .filter(|(_, figure)| has_number(figure))
        .collect();
    if figures.len() < 2 {
        return None;
    }
    // What most of them are is the measure for the others.
    let like = |(told, own): &(&Told<'_>, &Quantity)| {
        let is_like = |(other, theirs): &&(&Told<'_>, &Quantity)| {
            is_alike(&own.counts, &theirs.counts) && has_same_unit(own, theirs) && stretch(told.claim) == stretch(other.claim)
        };
        figures.iter().filter(is_like).count()
    };
    let mut base = figures.first()?;
    for figure in &figures {
        if like(figure) > like(base) {
            base = figure;
        }
    }
    let mut on = Vec::new();
    let mut apart = Vec::new();
    for (told, figure) in &figures {
        let mut line = who(strings, told);
        line.join(strings.get(Word::LabelColon), quantity::in_words(strings, figure));
        let reasons = against(strings, (told.claim, figure), (base.0.claim, base.1));
        let is_apart = !reasons.is_empty();
        for reason in reasons {
            line.join(strings.get(Word::ListSemicolon), reason);
        }
        if let (Some(when), false) = (&told.claim.as_of, is_apart) {
            line.join(strings.get(Word::ListComma), Line::around(strings, Word::PlotAsOf, time(strings, when)));
        }
        if let Some(period) = &figure.period {
            line.add(strings.get(Word::ListComma), Run::Theirs(period.as_str().into()));
        }
        if is_apart {
            apart.push(line);
            continue;
        }
        let more = besides(&figure.counts, &base.1.counts);
        if !more.is_empty() && more.len() < figure.counts.len() {
            line.join(strings.get(Word::ListSemicolon), counted(strings, Word::AlsoCounts, &more));
        }
        on.push((line, told.number == own, *figure));
        for part in &figure.parts {
            if part.counts.is_empty() || is_alike(&part.counts, &base.1.counts) {
                continue;
            }
            let mut line = who(strings, told);
            line.join(strings.get(Word::LabelColon), quantity::part_amount(strings, part));
            line.join(
                strings.get(Word::ListSemicolon),
                counted(strings, Word::ApartCounts, &part.counts.iter().collect::<Vec<_>>()),
            );
            apart.push(line);
        }
    }
    if on.len() < 2 && apart.is_empty() {
        return None;
    }
    let scale = Scale::of(on.iter().flat_map(|(_, _, figure)| numbers(figure)));
    let end = |end| Rc::from(quantity::number(strings, &round(end)));
    let ends = [end(scale.start), end(scale.end)];
    let mut rivals = Vec::new();
    for (line, is_own, figure) in on {
        rivals.push(scale.rival(line, is_own, figure));
    }
    Some(Plot { rivals, ends, apart })
}

fn who(strings: &Strings, told: &Told<'_>) -> Line {
    let text = strings.with(Word::PlotClaim, &told.number.to_string());
    let mut line = Line(vec![Run::ToRow { text: text.into(), row: told.id.clone() }]);
    line.join(strings.get(Word::ListComma), told.speaker.clone());
    line
}

/// Why a figure cannot stand on the scale of another.
fn against(strings: &Strings, (claim, own): (&Claim, &Quantity), (other, base): (&Claim, &Quantity)) -> Vec<Line> {
    let mut reasons = Vec::new();
    // Who counts more than the others, and them too, is set beside them, and it is said.
    let lacks = !besides(&base.counts, &own.counts).is_empty();
    if lacks || base.counts.is_empty() && !own.counts.is_empty() {
        let counts: Vec<_> = own.counts.iter().collect();
        let words = if counts.is_empty() {
            Line::ours(strings.get(Word::ApartUnsaid))
        } else {
            counted(strings, Word::ApartCounts, &counts)
        };
        reasons.push(words);
    }
    if !has_same_unit(own, base) {
        reasons.push(Line::ours(strings.get(Word::ApartUnit)));
    }
    if stretch(claim) != stretch(other) {
        reasons.push(Line::ours(strings.get(Word::ApartTime)));
    }
    reasons
}

fn has_same_unit(one: &Quantity, other: &Quantity) -> bool {
    let [one, other] = [one, other].map(|figure| figure.unit.as_deref().unwrap_or_default().trim());
    one.eq_ignore_ascii_case(other)
}

/// The stretch of time that a claim is true of, where it is not of a day, a month or a year: a count over some months is no count up to a day.
fn stretch(claim: &Claim) -> Option<&Date> {
    claim.as_of.as_ref().filter(|date| matches!(date.extent, Extent::Interval(..)))
}

/// A sentence about what is counted.
fn counted(strings: &Strings, word: Word, counts: &[&String]) -> Line {
    let sentence = strings.get(word);
    let (before, after) = parted(sentence, "{}");
    let mut line = Line::ours(before);
    for (index, count) in counts.iter().enumerate() {
        if index > 0 {
            line.0.push(Run::Ours(strings.get(Word::ListComma).into()));
        }
        line.0.push(Run::Theirs(count.as_str().into()));
    }
    if !after.is_empty() {
        line.0.push(Run::Ours(after.into()));
    }
    line
}

/// What of `counts` is not among the others.
fn besides<'a>(counts: &'a [String], others: &[String]) -> Vec<&'a String> {
    counts.iter().filter(|count| !others.iter().any(|other| other.trim().eq_ignore_ascii_case(count.trim()))).collect()
}

fn is_alike(one: &[String], other: &[String]) -> bool {
    besides(one, other).is_empty() && besides(other, one).is_empty()
}

fn numbers(figure: &Quantity) -> impl Iterator<Item = f64> {
    [&figure.best, &figure.low, &figure.high].into_iter().flatten().filter_map(value)
}

fn has_number(figure: &Quantity) -> bool {
    numbers(figure).next().is_some()
}

/// A number as near as a drawing needs it. The standard library would read it to the last bit, by tables that no compressor shrinks.
fn value(number: &Number) -> Option<f64> {
    let text = number.as_str();
    let (digits, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let mut power: i32 = power.trim_start_matches('+').parse().ok()?;
    let mut value = 0.0_f64;
    let mut is_fraction = false;
    for digit in digits.bytes() {
        match digit {
            b'.' => is_fraction = true,
            b'0'..=b'9' => {
                value = value * 10.0 + f64::from(digit - b'0');
                power -= i32::from(is_fraction);
            }
            _ => {}
        }
    }
    for _ in 0..power.unsigned_abs().min(400) {
        value = if power < 0 { value / 10.0 } else { value * 10.0 };
    }
    let value = if digits.starts_with('-') { -value } else { value };
    // Beyond that the ends of a scale would be no numbers any more.
    (value.abs() <= 1e300).then_some(value)
}

/// A scale with zero on it, from one round number to another.
struct Scale {
    start: Round,
    end: Round,
}

/// A digit with so many zeros after it, or before it where they are fewer than none.
#[derive(Clone, Copy, Default)]
struct Round {
    digit: i8,
    zeros: i32,
    value: f64,
}

impl Scale {
    fn of(numbers: impl Iterator<Item = f64>) -> Self {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for number in numbers {
            low = low.min(number);
            high = high.max(number);
        }
        let mut start = beyond(-low);
        (start.digit, start.value) = (-start.digit, -start.value);
        let end = if high == low { beyond(1.0) } else { beyond(high) };
        Self { start, end }
    }

    fn place(&self, value: f64) -> usize {
        // Halves, so that the distance between the greatest numbers is one.
        let length = self.end.value / 2.0 - self.start.value / 2.0;
        ((value / 2.0 - self.start.value / 2.0) / length * 1000.0) as usize
    }

    fn rival(&self, line: Line, is_own: bool, figure: &Quantity) -> Rival {
        let at = |number: &Option<Number>| number.as_ref().and_then(value).map(|value| self.place(value));
        let (dot, low, high) = (at(&figure.best), at(&figure.low), at(&figure.high));
        let span = match (low, high, figure.bound) {
            (Some(low), Some(high), _) => Some((low.min(high), low.max(high))),
            (Some(low), None, _) => Some((low, 1000)),
            (None, Some(high), _) => Some((0, high)),
            (None, None, Some(Bound::AtLeast | Bound::Over)) => dot.map(|dot| (dot, 1000)),
            (None, None, Some(Bound::AtMost)) => dot.map(|dot| (0, dot)),
            _ => None,
        };
        Rival { line, is_own, dot, span }
    }
}

/// The next of 1, 2 or 5 with zeros that is no smaller than a number above zero.
fn beyond(number: f64) -> Round {
    let mut round = Round::default();
    if number <= 0.0 {
        return round;
    }
    let mut power = 1.0_f64;
    while power * 10.0 <= number && round.zeros < 307 {
        power *= 10.0;
        round.zeros += 1;
    }
    while power > number && round.zeros > -300 {
        power /= 10.0;
        round.zeros -= 1;
    }
    round.digit = 1;
    for digit in [1, 2, 5, 10] {
        round.digit = digit;
        round.value = power * f64::from(digit);
        if round.value >= number {
            break;
        }
    }
    if round.digit == 10 {
        (round.digit, round.zeros) = (1, round.zeros + 1);
    }
    round
}

/// The digits of a round number.
fn round(round: Round) -> Number {
    let mut text = String::new();
    if round.digit < 0 {
        text.push('-');
    }
    let digit = char::from(b'0' + round.digit.unsigned_abs());
    let zeros = round.zeros.unsigned_abs() as usize;
    if round.zeros < 0 {
        text.push_str("0.");
        text.extend(std::iter::repeat_n('0', zeros - 1));
        text.push(digit);
    } else {
        text.push(digit);
        if zeros > 15 {
            text.push('e');
            text.push_str(&zeros.to_string());
        } else {
            text.extend(std::iter::repeat_n('0', zeros));
        }
    }
    Number::read(&text).unwrap_or_else(|| Number::from(0))
}

#[cfg(test)]
mod tests;
