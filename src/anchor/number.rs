//! The numbers in a text: a figure that was changed makes a passage another passage.
//!
//! Digits of every script count, with the separators between them; so do the numerals of Chinese and Japanese, English words for
//! numbers, and the signs that change what a figure means: minus, per cent, currencies. How a figure is grouped does not count:
//! `10,000`, `10 000` and `10000` are one number.

use crate::anchor::text::{BREAK, Stretch};

/// One figure, or one word for a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What it is, in letters that can be compared.
    pub value: String,
    /// Where it stands in the units it was read from.
    pub at: Stretch,
}

/// English words that are numbers or change one. `one` is left out of [`is_counted`], since it mostly counts nothing.
const WORDS: &str = " zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions \
    billion billions trillion trillions dozen dozens half halves third thirds quarter quarters twice double doubled \
    triple tripled first second percent ";

/// The numbers of a text, in order.
pub fn numbers(units: &[u16]) -> Vec<Number> {
    let mut list = Vec::new();
    let mut at = 0;
    while let Some(&unit) = units.get(at) {
        let start = at;
        if digit(unit).is_some() {
            let value = figure(units, &mut at);
            list.push(Number { value, at: Stretch::new(start, at) });
        } else if is_letter(unit) {
            while units.get(at).is_some_and(|&unit| is_letter(unit)) {
                at += 1;
            }
            let word = units.get(start..at).unwrap_or_default();
            if let Some(value) = number_word(word) {
                list.push(Number { value, at: Stretch::new(start, at) });
            }
        } else {
            at += 1;
            if is_numeral(unit) || is_sign(unit) {
                list.push(Number { value: String::from_utf16_lossy(&[unit]), at: Stretch::new(start, at) });
            }
        }
    }
    list
}

/// Whether two texts name the same numbers in the same order.
pub fn same(one: &[u16], other: &[u16]) -> bool {
    let (one, other) = (numbers(one), numbers(other));
    one.len() == other.len() && one.iter().zip(&other).all(|(one, other)| one.value == other.value)
}

/// How an edge of a stretch stands to the numbers around it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cut {
    /// It parts no number.
    #[default]
    Clean,
    /// It parts words that may be one number together: `two` and `hundred`, `4` and `million`.
    Between,
    /// It parts a figure: the `4,000` that ends `14,000`.
    Within,
}

/// How the start and the end of a stretch cut through the numbers of a text.
pub fn cuts(units: &[u16], stretch: Stretch) -> [Cut; 2] {
    [stretch.start.0 as usize, stretch.end.0 as usize].map(|edge| {
        // Longer than any number, so that none is seen in part.
        let from = edge.saturating_sub(40);
        let window = units.get(from..(edge + 40).min(units.len())).unwrap_or_default();
        let place = edge - from;
        let list = numbers(window);
        if list.iter().any(|number| (number.at.start.0 as usize) < place && place < number.at.end.0 as usize) {
            return Cut::Within;
        }
        let parts = list.windows(2).any(|pair| {
            let [one, other] = pair else { return false };
            let (end, start) = (one.at.end.0 as usize, other.at.start.0 as usize);
            let gap = window.get(end..start).unwrap_or_default();
            let has_word = [one, other].iter().any(|number| !number.value.ends_with(|last: char| last.is_ascii_digit()));
            (end..=start).contains(&place) && gap.len() <= 1 && !gap.contains(&BREAK) && has_word
        });
        if parts { Cut::Between } else { Cut::Clean }
    })
}

/// Whether a number is one that an article owes its readers a source for.
pub fn is_counted(number: &Number) -> bool {
    !matches!(number.value.as_str(), "one" | "first" | "second" | "percent" | "third" | "quarter")
        && number.value.chars().any(|c| c.is_alphanumeric())
}

/// Reads a figure with its separators: what groups digits in threes is left out, a decimal point is `.`, and a minus belongs to it.
fn figure(units: &[u16], at: &mut usize) -> String {
    let mut value = String::new();
    let is_minus = |place: usize| units.get(place).is_some_and(|unit| matches!(unit, 0x2d | 0x2212));
    let begins_word = |place: usize| place.checked_sub(1).and_then(|before| units.get(before)).is_none_or(|&unit| !is_word(unit));
    if at.checked_sub(1).is_some_and(|before| is_minus(before) && begins_word(before)) {
        value.push('-');
    }
    let (start, mut is_grouped) = (*at, false);
    while let Some(&unit) = units.get(*at) {
        if let Some(digit) = digit(unit) {
            value.push(digit);
            *at += 1;
            continue;
        }
        let is_digit = |place: usize| units.get(place).copied().and_then(digit).is_some();
        // The first group has three digits at most: a year before a figure is no part of it.
        is_grouped |= *at - start <= 3;
        let groups = is_grouped && (1..4).all(|next| is_digit(*at + next)) && !is_digit(*at + 4);
        match unit {
            // Comma, apostrophes, spaces of every width but the line break, and the Arabic sign.
            0x2c | 0x27 | 0x2019 | 0x20 | 0xa0 | 0x2009 | 0x202f | 0x66c if groups => {}
            0x2e | 0x2c | 0x66b if is_digit(*at + 1) => value.push('.'),
            _ => break,
        }
        *at += 1;
    }
    value
}

/// The value of a decimal digit in the scripts that newspapers are set in.
fn digit(unit: u16) -> Option<char> {
    const ZEROS: [u16; 12] = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xe50, 0xff10];
    let zero = ZEROS.into_iter().find(|zero| (*zero..zero + 10).contains(&unit))?;
    char::from_digit(u32::from(unit - zero), 10)
}

/// Numerals of Chinese and Japanese: 〇 and 零, 一 to 十, 两, 百, 千, 万, 亿 with their other forms.
fn is_numeral(unit: u16) -> bool {
    matches!(
        unit,
        0x3007
            | 0x96f6
            | 0x4e00
            | 0x4e8c
            | 0x4e09
            | 0x56db
            | 0x4e94
            | 0x516d
            | 0x4e03
            | 0x516b
            | 0x4e5d
            | 0x5341
            | 0x4e24
            | 0x5169
            | 0x767e
            | 0x5343
            | 0x4e07
            | 0x842c
            | 0x4ebf
            | 0x5104
            | 0x5146
            | 0x534a
    )
}

/// Signs that change what a figure means: per cent, per mille, currencies, fractions.
fn is_sign(unit: u16) -> bool {
    matches!(unit, 0x24 | 0x25 | 0xa2..=0xa5 | 0xbc..=0xbe | 0x66a | 0x2030 | 0x20a0..=0x20c0 | 0xff05)
}

fn number_word(word: &[u16]) -> Option<String> {
    // The longest of the words has nine letters.
    if !(3..=9).contains(&word.len()) {
        return None;
    }
    let word = String::from_utf16_lossy(word).to_ascii_lowercase();
    let mut known = WORDS.split(' ');
    known.any(|known| known == word).then_some(word)
}

fn is_letter(unit: u16) -> bool {
    u8::try_from(unit).is_ok_and(|byte| byte.is_ascii_alphabetic())
}

/// Whether a unit is part of a word in a script that parts its words by spaces.
pub fn is_word(unit: u16) -> bool {
    is_letter(unit)
        || digit(unit).is_some()
        || matches!(unit, 0xc0..=0x24f | 0x370..=0x5ff | 0x620..=0x669 | 0x66e..=0x6d3 | 0x6fa..=0x7ff)
}
