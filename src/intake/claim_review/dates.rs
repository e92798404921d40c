//! Dates of records, in whatever notation.

use super::Records;
use super::fields::Fields;
use super::record::KEPT;
use super::thing::letters;
use crate::claims::date::Date;
use crate::claims::problem::{Severity, found};
use crate::claims::tree::Node;
use crate::intake::loose::{Loose, loosely};

impl<'a> Records<'a> {
    /// Puts a date into a field. What is none is left to whoever reads the field, and told there.
    pub(super) fn date(&mut self, when: &'a Node, index: usize, field: &'static str, fields: &mut Fields) {
        let text = letters(when);
        let place = if field == "on" { "assessment.on" } else { field };
        if Date::parse(text).is_ok() && !text.starts_with("0001-") {
            self.things.take(when);
            fields.put(field, when);
            return;
        }
        match if text.starts_with("0001-") { Loose::Placeholder } else { loosely(text) } {
            Loose::Taken(date) => {
                self.things.take(when);
                // Other notations of ISO 8601 are not worth a word.
                if !text.starts_with(date.get(..10).unwrap_or(&date)) {
                    let message = format!("expected a date like `2025-01-09`, found {}, taken as `{date}`", found(text));
                    self.tell(Severity::Warning, "date-form", index, place, when, message);
                }
                fields.put_text(field, &date, when);
            }
            Loose::Placeholder => {
                let message = format!("expected a date, found {}, which stands for none, kept in `{KEPT}`", found(text));
                self.tell(Severity::Warning, "placeholder-date", index, place, when, message);
            }
            Loose::OneOf(one, other) => {
                let message =
                    format!("expected a date like `2025-01-09`, found {}: `{one}` or `{other}`, kept in `{KEPT}`", found(text));
                self.tell(Severity::Error, "date-form", index, place, when, message);
            }
            Loose::Serial(_) | Loose::No => {
                self.things.take(when);
                fields.put(field, when);
            }
        }
    }

    /// A date that can be told without a word.
    pub(super) fn plain_date(&self, when: &Node) -> Option<String> {
        let text = letters(when);
        if text.starts_with("0001-") {
            return None;
        }
        match Date::parse(text) {
            Ok(date) => Some(date.to_string()),
            Err(_) => match loosely(text) {
                Loose::Taken(date) => Some(date),
                _ => None,
            },
        }
    }
}
