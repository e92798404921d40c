//! From a cell to a value of its field, and what spreadsheets make of values on the way.

use crate::claims::problem::{Severity, found};
use crate::claims::shape::Shape;
use crate::claims::tree::{Node, Number, Span, Value};
use crate::claims::{Address, Date};
use crate::intake::loose::{Loose, loosely};

/// What is to be said of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remark {
    pub(super) severity: Severity,
    pub(super) message: String,
}

/// The value of a cell that is not empty, for a field that takes such a shape. What cannot be one stays text, and whoever reads the field
/// reports it, unless a remark has said more.
pub(super) fn value(text: &str, span: Span, shape: Shape, delimiter: u8) -> (Node, Option<Remark>) {
    let (value, remark) = match shape {
        Shape::Number => number(text, delimiter),
        Shape::Truth => truth(text),
        Shape::Date => date(text),
        Shape::Word(shape) => {
            let words: Vec<&str> = shape.words.iter().map(|(word, _)| *word).collect();
            word(text, &words)
        }
        Shape::Text | Shape::Address | Shape::Id | Shape::Record(_) => (Value::Text(text.to_owned()), None),
    };
    (Node { value, span: Some(span) }, remark)
}

/// The field of a record that a cell fills which stands for the whole of it, where other cells stand beside it.
pub(super) fn own_field(record: &str, text: &str) -> Option<&'static str> {
    Some(match record {
        "Claim" | "Caveat" => "text",
        "Source" => "name",
        "Citation" if Address::parse(text).is_some() => "url",
        "Citation" => "title",
        "Relation" => "to",
        "Passage" => "exact",
        _ => return None,
    })
}

fn taken(value: Value, wanted: &str, text: &str, as_what: &str) -> (Value, Option<Remark>) {
    let message = format!("expected {wanted}, found {}, taken as `{as_what}`", found(text));
    (value, Some(Remark { severity: Severity::Warning, message }))
}

fn kept(text: &str, message: String) -> (Value, Option<Remark>) {
    (Value::Text(text.to_owned()), Some(Remark { severity: Severity::Error, message }))
}

fn number(text: &str, delimiter: u8) -> (Value, Option<Remark>) {
    let trimmed = text.trim();
    if let Some(number) = Number::read(trimmed) {
        // `1.23E+11`: what stood there before had more digits.
        if trimmed.contains("E+") {
            return taken(Value::Number(number), "all digits of a number", text, trimmed);
        }
        return (Value::Number(number), None);
    }
    let Some((sign, digits)) = plain(trimmed) else { return (Value::Text(text.to_owned()), None) };
    let read = |digits: String| Number::read(&format!("{sign}{digits}"));
    let one = |separator: char| digits.matches(separator).count() == 1;
    let is_grouped = |separator: char| {
        let mut groups = digits.split(separator);
        let first = groups.next().unwrap_or_default();
        (1..=3).contains(&first.len()) && digits.contains(separator) && groups.all(|group| group.len() == 3)
    };
    let whole = || digits.replace([',', '.', '\u{20}'], "");
    let (grouped, decimal) = match (digits.contains(','), digits.contains('.'), digits.contains(' ')) {
        (true, false, false) => (is_grouped(',').then(whole), one(',').then(|| digits.replace(',', "."))),
        (false, true, false) => (is_grouped('.').then(whole), None),
        (false, false, true) => (is_grouped(' ').then(whole), None),
        (true, true, false) => (both_separators(&digits), None),
        (false, false, false) => (digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.clone()), None),
        _ => (None, None),
    };
    match (grouped.and_then(read), decimal.and_then(read)) {
        // Between commas a spreadsheet of a country where they are decimal signs would not have put them.
        (Some(grouped), Some(_)) if delimiter == b',' => {
            let digits = grouped.to_string();
            taken(Value::Number(grouped), "a number without separators", text, &digits)
        }
        (Some(grouped), Some(decimal)) => {
            kept(text, format!("expected a number without separators, found {}: `{grouped}` or `{decimal}`", found(text)))
        }
        (Some(number), None) | (None, Some(number)) => {
            let digits = number.to_string();
            taken(Value::Number(number), "a number as in `-1234.5`", text, &digits)
        }
        (None, None) => (Value::Text(text.to_owned()), None),
    }
}

/// The sign and the rest of a number as people write it, spaces of every width as one kind.
fn plain(text: &str) -> Option<(&'static str, String)> {
    let mut rest = text;
    let mut sign = "";
    if let Some(after) = rest.strip_prefix(['-', '\u{2212}']) {
        (rest, sign) = (after, "-");
    } else if let Some(after) = rest.strip_prefix('+') {
        rest = after;
    }
    let rest: String = rest.chars().map(|c| if matches!(c, '\u{a0}' | '\u{2009}' | '\u{202f}') { ' ' } else { c }).collect();
    let is_number = rest.starts_with(|c: char| c.is_ascii_digit())
        && rest.ends_with(|c: char| c.is_ascii_digit())
        && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' '));
    // Zeros before the first digit say nothing, and JSON has none.
    let trimmed = rest.trim_start_matches('0');
    let trimmed = if trimmed.starts_with(|c: char| c.is_ascii_digit()) { trimmed.to_owned() } else { format!("0{trimmed}") };
    is_number.then_some((sign, trimmed))
}

/// `1,234.5` and `1.234,5`: the last separator is the decimal one.
fn both_separators(digits: &str) -> Option<String> {
    let last = digits.rfind([',', '.'])?;
    let (whole, fraction) = digits.split_at_checked(last)?;
    let other = if digits.get(last..=last)? == "," { '.' } else { ',' };
    let mut groups = whole.split(other);
    let is_grouped = (1..=3).contains(&groups.next()?.len()) && groups.all(|group| group.len() == 3);
    is_grouped.then(|| format!("{}.{}", whole.replace(other, ""), fraction.get(1..).unwrap_or_default()))
}

/// What stands for yes and no in the languages that spreadsheets translate it into.
const YES: [&str; 9] = ["true", "wahr", "vrai", "verdadero", "vero", "waar", "yes", "истина", "1"];
const NO: [&str; 9] = ["false", "falsch", "faux", "falso", "onwaar", "no", "ложь", "0", "не"];

fn truth(text: &str) -> (Value, Option<Remark>) {
    let word = text.trim().to_lowercase();
    let is_true = YES.contains(&word.as_str());
    match text {
        "true" | "false" => (Value::Bool(is_true), None),
        _ if is_true || NO.contains(&word.as_str()) => {
            taken(Value::Bool(is_true), "`true` or `false`", text, if is_true { "true" } else { "false" })
        }
        _ => (Value::Text(text.to_owned()), None),
    }
}

fn date(text: &str) -> (Value, Option<Remark>) {
    let trimmed = text.trim();
    if Date::parse(trimmed).is_ok() {
        return (Value::Text(trimmed.to_owned()), None);
    }
    match loosely(trimmed) {
        Loose::Taken(date) => taken(Value::Text(date.clone()), "a date like `2025-01-09`", text, &date),
        Loose::OneOf(one, other) => {
            kept(text, format!("expected a date like `2025-01-09`, found {}: `{one}` or `{other}`", found(text)))
        }
        Loose::Serial(date) => kept(
            text,
            format!("expected a date like `2025-01-09`, found {}, which is `{date}` as spreadsheets count days", found(text)),
        ),
        Loose::Placeholder | Loose::No => (Value::Text(text.to_owned()), None),
    }
}

fn word(text: &str, words: &[&str]) -> (Value, Option<Remark>) {
    if words.contains(&text) {
        return (Value::Text(text.to_owned()), None);
    }
    let letters = |text: &str| -> String {
        text.trim().chars().map(|c| if matches!(c, ' ' | '_') { '-' } else { c }).flat_map(char::to_lowercase).collect()
    };
    let meant = words.iter().find(|word| letters(text) == **word);
    match meant {
        Some(word) => taken(Value::Text((*word).to_owned()), &format!("`{word}`"), text, word),
        None => (Value::Text(text.to_owned()), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPAN: Span = Span { start: 0, end: 1 };

    fn read(text: &str, shape: Shape, delimiter: u8) -> (Value, Option<String>) {
        let (node, remark) = value(text, SPAN, shape, delimiter);
        (node.value, remark.map(|remark| format!("{}: {}", remark.severity.word(), remark.message)))
    }

    fn digits(text: &str) -> Value {
        Value::Number(Number::read(text).unwrap())
    }

    #[test]
    fn a_number_of_json_is_taken_as_it_is_and_any_other_with_a_word() {
        for (text, number) in [("5", "5"), (" -1.50 ", "-1.50"), ("2e3", "2e3")] {
            assert_eq!(read(text, Shape::Number, b','), (digits(number), None), "{text}");
        }
        for (text, number) in [
            ("1,234", "1234"),
            ("1,234,567", "1234567"),
            ("1 234", "1234"),
            ("1\u{202f}234", "1234"),
            ("12,5", "12.5"),
            ("1,234.5", "1234.5"),
            ("1.234.567", "1234567"),
            ("1.234,5", "1234.5"),
            ("007", "7"),
            ("+5", "5"),
            ("\u{2212}5", "-5"),
        ] {
            let (value, remark) = read(text, Shape::Number, b',');
            assert_eq!(value, digits(number), "{text}");
            assert!(remark.unwrap().ends_with(&format!("found `{text}`, taken as `{number}`")), "{text}");
        }
        let cut = "warning: expected all digits of a number, found `1.23E+11`, taken as `1.23E+11`";
        assert_eq!(read("1.23E+11", Shape::Number, b','), (digits("1.23E+11"), Some(cut.to_owned())));
    }

    #[test]
    fn a_comma_that_may_be_either_is_not_decided() {
        let told = "error: expected a number without separators, found `1,234`: `1234` or `1.234`";
        assert_eq!(read("1,234", Shape::Number, b';'), (Value::Text("1,234".to_owned()), Some(told.to_owned())));
        for text in ["12%", "£5", "about 5", "1,23,4", "--5", "5-", "1.2.3", ","] {
            assert_eq!(read(text, Shape::Number, b','), (Value::Text(text.to_owned()), None), "{text}");
        }
    }

    #[test]
    fn what_a_spreadsheet_makes_of_yes_and_no_is_taken_and_told() {
        assert_eq!(read("true", Shape::Truth, b','), (Value::Bool(true), None));
        let told = "warning: expected `true` or `false`, found `FALSE`, taken as `false`";
        assert_eq!(read("FALSE", Shape::Truth, b','), (Value::Bool(false), Some(told.to_owned())));
        assert_eq!(read("WAHR", Shape::Truth, b',').0, Value::Bool(true));
        assert_eq!(read("perhaps", Shape::Truth, b','), (Value::Text("perhaps".to_owned()), None));
    }

    #[test]
    fn what_a_spreadsheet_makes_of_a_date_is_taken_where_one_day_is_meant() {
        let text = |text: &str| Value::Text(text.to_owned());
        assert_eq!(read("2024-12/2025-01", Shape::Date, b','), (text("2024-12/2025-01"), None));
        let told = "warning: expected a date like `2025-01-09`, found `09.01.2025`, taken as `2025-01-09`";
        assert_eq!(read("09.01.2025", Shape::Date, b','), (text("2025-01-09"), Some(told.to_owned())));
        let told = "error: expected a date like `2025-01-09`, found `1/9/2025`: `2025-09-01` or `2025-01-09`";
        assert_eq!(read("1/9/2025", Shape::Date, b','), (text("1/9/2025"), Some(told.to_owned())));
        let told = "error: expected a date like `2025-01-09`, found `45666`, which is `2025-01-09` as spreadsheets count days";
        assert_eq!(read("45666", Shape::Date, b','), (text("45666"), Some(told.to_owned())));
    }

    #[test]
    fn a_word_in_capitals_is_taken_and_told() {
        let shape = Shape::Word(crate::claims::shape::WordShape { about: "", words: &[("at-least", ""), ("over", "")] });
        assert_eq!(read("over", shape, b','), (Value::Text("over".to_owned()), None));
        let told = "warning: expected `at-least`, found `At least `, taken as `at-least`";
        assert_eq!(read("At least ", shape, b','), (Value::Text("at-least".to_owned()), Some(told.to_owned())));
        assert_eq!(read("more", shape, b','), (Value::Text("more".to_owned()), None));
    }
}
