//! The numbers in a text: a figure that was changed makes a passage another passage.
//!
//! Digits of every script count, with the separators between them; so do the numerals of Chinese and Japanese, English words for
//! numbers, and the signs that change what a figure means: minus, per cent, currencies. How a figure is grouped does not count:
//! `10,000`, `10 000` and `10000` are one number.

use crate::anchor::fold::{has_no_width, is_space};
use crate::anchor::text::{Stretch, is_ours};

/// One figure, or one word for a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What it is, in letters that can be compared.
    pub value: String,
    /// Where it stands in the units it was read from.
    pub at: Stretch,
}

/// Words that are numbers or change one, in English and Arabic. `one` is left out of [`is_counted`], since it mostly counts nothing.
const WORDS: &str = " zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions \
    billion billions trillion trillions dozen dozens half third thirds quarter quarters twice double doubled triple tripled first \
    second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth minus point percent percentage bn mn ثلاثة أربعة خمسة \
    ستة سبعة ثمانية تسعة عشرة مئة ألف آلاف مليون ملايين مليار مليارات ";

/// The numbers of a text, in order.
pub fn numbers(units: &[u16]) -> Vec<Number> {
    let mut list = Vec::new();
    let mut at = 0;
    while let Some(&unit) = units.get(at) {
        let start = at;
        if digit(unit).is_some() {
            let value = figure(units, &mut at);
            list.push(Number { value, at: Stretch::new(start, at) });
        } else if is_word(unit) {
            while units.get(at).is_some_and(|&unit| is_word(unit) && digit(unit).is_none()) {
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
        let span = |number: &Number| (number.at.start.0 as usize, number.at.end.0 as usize);
        let is_parted = |number: &Number| span(number).0 < place && place < span(number).1;
        if let Some(number) = list.iter().find(|number| is_parted(number)) {
            let (start, end) = span(number);
            let is_digits =
                |from: usize, to: usize| window.get(from..to).unwrap_or_default().iter().any(|unit| digit(*unit).is_some());
            // Digits on both sides are one figure; a letter that is joined to it may be another's.
            return if is_digits(start, place) && is_digits(place, end) { Cut::Within } else { Cut::Between };
        }
        // A number that touches the edge, and what touches it from the other side.
        let touches = |number: &&Number| {
            let (start, end) = span(number);
            let near =
                |at: usize| window.get(at.min(place)..at.max(place)).unwrap_or_default().iter().all(|unit| has_no_width(*unit));
            near(start) || near(end)
        };
        let has_number = list.iter().any(|number| touches(&number));
        let mut before = window.get(..place).unwrap_or_default().iter().rev().copied().filter(|unit| !has_no_width(*unit));
        let mut after = window.get(place..).unwrap_or_default().iter().copied().filter(|unit| !has_no_width(*unit));
        let (before, after) = ([before.next(), before.next()], [after.next(), after.next()]);
        let are_joined = is_part(before[0]) && joins(after, false) || is_part(after[0]) && joins(before, true);
        let parts = list.windows(2).any(|pair| {
            let [one, other] = pair else { return false };
            let (end, start) = (span(one).1, span(other).0);
            let gap = window.get(end..start).unwrap_or_default();
            let has_word = [one, other].iter().any(|number| !number.value.ends_with(|last: char| last.is_ascii_digit()));
            // With a space, a dash or an `and` between them.
            let is_gap = gap.len() <= 1 || gap == AND;
            (end..=start).contains(&place) && is_gap && !gap.iter().any(|unit| is_ours(*unit)) && has_word
        });
        if parts || has_number && are_joined { Cut::Between } else { Cut::Clean }
    })
}

/// What stands between the words of a number in English.
const AND: [u16; 5] = [0x20, 0x61, 0x6e, 0x64, 0x20];

/// Whether a unit can be part of a number.
fn is_part(unit: Option<u16>) -> bool {
    unit.is_some_and(|unit| digit(unit).is_some() || is_letter(unit) || is_sign(unit) || is_numeral(unit))
}

/// Whether what is beyond an edge, the nearest unit first, belongs to a number on this side of it. A point does where digits go on, and
/// before a number also where none are; at the end of a number it ends the sentence.
fn joins([nearest, further]: [Option<u16>; 2], is_before: bool) -> bool {
    match nearest {
        Some(0x2c | 0x2e | 0xb7 | 0x66b | 0x66c) => {
            further.is_some_and(|unit| digit(unit).is_some()) || is_before && further.is_none_or(is_space)
        }
        // Signs, strokes, hyphen and dash; not the long dash, which parts sentences.
        Some(0x2b | 0x2d | 0x2f | 0x5e | 0x5f | 0xb1 | 0xd7 | 0x2010..=0x2013 | 0x2044 | 0x2212) => is_before || is_part(further),
        nearest => is_part(nearest),
    }
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
            _ if has_no_width(unit) && is_digit(*at + 1) => {}
            _ => break,
        }
        *at += 1;
    }
    // What is joined to a figure is part of it: 2.4m is not 2.4bn, nor 1990 the 1990s.
    while let Some(letter) = units.get(*at).filter(|unit| is_letter(**unit)).and_then(|unit| u8::try_from(*unit).ok()) {
        value.push(char::from(letter.to_ascii_lowercase()));
        *at += 1;
    }
    value
}

/// The value of a decimal digit in the scripts that newspapers are set in.
fn digit(unit: u16) -> Option<char> {
    const ZEROS: [u16; 18] = [
        0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0, 0x1810,
        0xff10,
    ];
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

/// Signs that change what a figure means: per cent, per mille, currencies, fractions, raised, lowered and ringed digits.
fn is_sign(unit: u16) -> bool {
    matches!(
        unit,
        0x24 | 0x25 | 0xa2..=0xa5 | 0xb1..=0xb3 | 0xb9 | 0xbc..=0xbe | 0x66a | 0x2030 | 0x2031 | 0x2070..=0x2089 | 0x20a0..=0x20c0
            | 0x2150..=0x218b | 0x2460..=0x24ff | 0xff05
    )
}

fn number_word(word: &[u16]) -> Option<String> {
    // The longest of the words has ten letters.
    if !(2..=10).contains(&word.len()) {
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
