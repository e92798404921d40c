//! Numbers in words, as far as it takes to see that a figure was changed.
//!
//! Only the significant digits are compared, so that `2.4 million` is 2400000 and `20 cm` is 0.2 metres: a slipped zero is not found, and
//! no way of writing a number is taken for another number.

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

/// Whether a number with these significant digits stands in a text, in figures or in a word.
pub(super) fn stands_in(text: &str, digits: &str) -> bool {
    figures(text).iter().any(|figure| significant(figure) == digits)
        || text.split(|c: char| !c.is_alphabetic()).any(|word| {
            let word = word.to_lowercase();
            WORDS.iter().any(|(name, own)| *own == digits && word == *name)
        })
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
    fn only_the_significant_digits_are_compared() {
        for (number, text) in [
            ("2400000", "about £2.4 million"),
            ("0.2", "rose by 20 cm"),
            ("10000", "some 10,000 soldiers"),
            ("4000", "4\u{a0}000 dead"),
            ("818740", "818,740 by then"),
            ("6", "Six of 40 buses"),
            ("1.07", "1.07 °C, likely 0.8 to 1.3"),
            ("30", "30 per cent"),
            ("1e4", "10 000"),
            ("0", "no case among 400"),
        ] {
            assert!(stands_in(text, &significant(number)), "{number} in {text}");
        }
    }

    #[test]
    fn another_number_is_another_number() {
        for (number, text) in [("4000", "about 3,000 came"), ("12", "1, 2 and 3"), ("25", "2 in 2025"), ("0", "400 came")] {
            assert!(!stands_in(text, &significant(number)), "{number} in {text}");
        }
    }
}
