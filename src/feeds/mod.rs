//! The same document for places that run no element: a newsletter, Apple News, and tools that read annotations.
//!
//! Each is made of the rows of the table, so that it says what the table says, in the language of the document where the interface has it.
//!
//! When not to use it: for a web page, see [`prerender`](crate::prerender).

mod annotations;
mod apple_news;
pub mod json_schema;
mod newsletter;
mod oembed;
#[cfg(test)]
mod tests;
pub mod type_script;

use std::rc::Rc;

use crate::claims::{Claim, Document, Reading};
use crate::strings::{LANGUAGES, Strings, language_for, to_json as words_of};
use crate::table::{Ledger, Line, Row, Run, Shown, heading};

pub use annotations::to_annotations;
pub use apple_news::to_apple_news;
pub use newsletter::to_newsletter;
pub use oembed::{Frame, to_oembed};

/// A document's rows in the words of its language.
struct Feed {
    ledger: Ledger,
    strings: Strings,
    shown: Shown,
}

impl Feed {
    fn of(reading: &Rc<Reading>) -> Self {
        let document = &reading.document;
        let tag = document.lang.as_deref().and_then(language_for).unwrap_or("en");
        let language = LANGUAGES.iter().find(|language| language.tag == tag && tag != "en");
        let strings = language.map_or_else(Strings::default, |language| Strings::from_json(&words_of(language)));
        let ledger = Ledger::of(Rc::clone(reading));
        let shown = heading(&ledger, &strings);
        Self { ledger, strings, shown }
    }

    fn rows(&self) -> impl Iterator<Item = Row> {
        (0..self.ledger.len()).filter_map(|index| self.ledger.row(&self.strings, index))
    }

    fn document(&self) -> &Document {
        &self.ledger.reading().document
    }

    /// The claim of a row, as it stands in the document.
    fn claim(&self, row: &Row) -> Option<&Claim> {
        self.document().claims.get(self.ledger.claim_index(row.number - 1)?)
    }
}

/// A line as plain text, and the addresses that its links lead to.
fn with_addresses(line: &Line) -> (String, Vec<Rc<str>>) {
    let links = line.0.iter().filter_map(|run| match run {
        Run::Link { to, .. } | Run::OurLink { to, .. } => Some(Rc::clone(to)),
        _ => None,
    });
    (line.text(), links.collect())
}
