//! Numbers in words, as far as it takes to see that a figure was changed.
//!
//! The significant digits are compared, so that no way of writing a number is taken for another number. Where they are alike and the
//! numbers are not, a word after the figure has to explain it: `2.4 million` is 2400000, and `20 cm` is 0.2 metres.

use crate::claims::tree::Number;

/// English words for numbers by their significant digits.
const WORDS: &[(&str, &str)] = &[
    ("a", "1"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "1"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("thirteen", "13"),
    ("fourteen", "14"),
    ("fifteen", "15"),
    ("sixteen", "16"),
    ("seventeen", "17"),
    ("eighteen", "18"),
    ("nineteen", "19"),
    ("twenty", "2"),
    ("thirty", "3"),
    ("forty", "4"),
    ("fifty", "5"),
    ("sixty", "6"),
    ("seventy", "7"),
    ("eighty", "8"),
    ("ninety", "9"),
    ("hundred", "1"),
    ("thousand", "1"),
    ("million", "1"),
    ("billion", "1"),
    ("half", "5"),
    ("quarter", "25"),
    ("double", "2"),
    ("twice", "2"),
    ("no", ""),
    ("none", ""),
    ("nobody", ""),
    ("zero", ""),
];

/// The digits of a number without the zeros before and after them; empty for zero.
pub(super) fn significant(number: &str) -> String {
    let number = number.split(['e', 'E']).next().unwrap_or(number);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').to_owned()
}

/// Whether a number stands in a text, in figures or in a word.
pub(super) fn stands_in(text: &str, number: &Number) -> bool {
    let digits = &significant(number.as_str());
    let is_it = |figure: &&str| {
        let after = figure.as_ptr() as usize - text.as_ptr() as usize + figure.len();
        significant(figure) == *digits
            && (is_equal(figure, 1.0, number) || is_scaled(figure, text.get(after..).unwrap_or_default(), number))
    };
    figures(text).iter().any(is_it)
        || text.split(|c: char| !c.is_alphabetic()).any(|word| {
            let word = word.to_lowercase();
            WORDS.iter().any(|(name, own)| own == digits && word == *name)
        })
}

/// Whether a text names a number in a word that is mostly meant as one, and no fraction or power of ten, with which it would be another.
pub(super) fn names_number(text: &str) -> bool {
    const PARTS: [&str; 12] = [
        "half", "third", "thirds", "quarter", "quarters", "dozen", "hundred", "thousand", "million", "billion", "twice", "double",
    ];
    let words: Vec<String> = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
    let is_number =
        |word: &String| WORDS.iter().any(|(name, own)| name == word && !own.is_empty() && !matches!(*name, "a" | "one"));
    words.iter().any(is_number) && !words.iter().any(|word| PARTS.contains(&word.as_str()))
}

/// Whether a figure, times something, is a number, in one of the ways in which commas and points are read.
fn is_equal(figure: &str, times: f64, number: &Number) -> bool {
    let plain: String = figure.chars().filter(|c| c.is_ascii_digit() || matches!(c, ',' | '.')).collect();
    let readings = [plain.replace(',', ""), plain.replace('.', "").replace(',', "."), plain.replace([',', '.'], "")];
    let value = number.as_f64().abs();
    readings
        .iter()
        .filter_map(|reading| reading.parse::<f64>().ok())
        .any(|reading| (reading * times - value).abs() <= value * 1e-9)
}

/// Words after a figure, and what they make of it.
const SCALES: [(&str, f64); 19] = [
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("k", 1e3),
    ("lakh", 1e5),
    ("million", 1e6),
    ("millions", 1e6),
    ("mn", 1e6),
    ("m", 1e6),
    ("crore", 1e7),
    ("billion", 1e9),
    ("billions", 1e9),
    ("bn", 1e9),
    ("b", 1e9),
    ("trillion", 1e12),
    ("tn", 1e12),
    ("per", 1e-2),
    ("percent", 1e-2),
    ("percentage", 1e-2),
    ("pc", 1e-2),
];

/// Units that have others beside them, so that a quantity may be given in one of those.
const UNITS: [&str; 32] = [
    "cm",
    "mm",
    "km",
    "dm",
    "nm",
    "µm",
    "m",
    "centimetres",
    "centimeters",
    "millimetres",
    "millimeters",
    "kilometres",
    "kilometers",
    "metres",
    "meters",
    "g",
    "kg",
    "mg",
    "t",
    "tonnes",
    "tons",
    "grams",
    "kilograms",
    "l",
    "ml",
    "litres",
    "liters",
    "kw",
    "mw",
    "gw",
    "pence",
    "cents",
];

/// Whether what stands after a figure makes the number of it: a power of ten, a hundredth, or a unit that has others beside it.
fn is_scaled(figure: &str, after: &str, number: &Number) -> bool {
    let rest = after.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
    if rest.starts_with('%') {
        return is_equal(figure, 1e-2, number);
    }
    let word: String = rest.chars().take_while(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    UNITS.contains(&word.as_str()) || SCALES.iter().any(|(name, times)| *name == word && is_equal(figure, *times, number))
}

/// The figures of a text, with the separators within them.
fn figures(text: &str) -> Vec<&str> {
    let bytes = text.as_bytes();
    let mut figures = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() {
            let rest = text.get(at..).unwrap_or_default();
            // What stands between two groups of digits.
            let separator =
                rest.chars().next().filter(|c| matches!(c, ',' | '.' | '\'' | '’' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}'));
            let after = separator.map_or(0, char::len_utf8);
            let group = rest.get(after..).unwrap_or_default().bytes().take_while(u8::is_ascii_digit).count();
            let is_space = separator.is_some_and(char::is_whitespace);
            if bytes[at].is_ascii_digit() {
                at += 1;
            } else if group > 0 && separator.is_some() && (!is_space || group == 3) {
                at += after;
            } else {
                break;
            }
        }
        figures.extend(text.get(start..at));
        at = at.max(start + 1);
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_known_in_every_way_of_writing_it() {
        for (number, text) in [
            ("2400000", "about £2.4 million"),
            ("0.2", "rose by 20 cm"),
            ("0.3", "30 per cent"),
            ("2.4e6", "£2.4m"),
            ("10000", "some 10,000 soldiers"),
            ("4000", "4\u{a0}000 dead"),
            ("818740", "818,740 by then"),
            ("6", "Six of 40 buses"),
            ("1.07", "1.07 °C, likely 0.8 to 1.3"),
            ("30", "30 per cent"),
            ("1e4", "10 000"),
            ("0", "no case among 400"),
        ] {
            assert!(stands_in(text, &Number::read(number).unwrap()), "{number} in {text}");
        }
    }

    #[test]
    fn another_number_is_another_number() {
        for (number, text) in [
            ("4000", "about 3,000 came"),
            ("3000", "About 300 came"),
            ("300", "3,000 dead"),
            ("0.1", "1000 cases"),
            ("12", "1, 2 and 3"),
            ("25", "2 in 2025"),
            ("0", "400 came"),
        ] {
            assert!(!stands_in(text, &Number::read(number).unwrap()), "{number} in {text}");
        }
    }
}
