//! A line of text in which the newsroom's words and the interface's stand side by side.

use std::rc::Rc;

use crate::claims::{Address, ClaimId, Date};
use crate::strings::{Strings, Word, date};
use crate::text::parted;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Words of the interface, in its language.
    Ours(Rc<str>),
    /// Words of the document, in the document's language and direction.
    Theirs(Rc<str>),
    /// The words of the document that count most in the line.
    Strong(Rc<str>),
    /// A point in time: in words, and as EDTF.
    Time {
        /// As the reader sees it.
        words: Rc<str>,
        /// EDTF.
        machine: Rc<str>,
    },
    /// A link to a place on the web, in the document's words.
    Link {
        /// The link's text.
        text: Rc<str>,
        /// Where it leads.
        to: Rc<str>,
    },
    /// The same in the interface's words.
    OurLink {
        /// The link's text.
        text: Rc<str>,
        /// Where it leads.
        to: Rc<str>,
    },
    /// A term that the glossary explains.
    Term {
        /// What the glossary calls it.
        word: &'static str,
        /// The same in the interface's words.
        words: Rc<str>,
    },
    /// A link to another row of this table.
    ToRow {
        /// The link's text, in the interface's words.
        text: Rc<str>,
        /// The id of that row.
        row: ClaimId,
    },
}

/// A line: pieces in reading order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Run>);

impl Line {
    /// A line of the document's words alone.
    pub fn theirs(text: &str) -> Self {
        Self(vec![Run::Theirs(text.into())])
    }

    /// A line of the interface's words alone.
    pub fn ours(text: &str) -> Self {
        Self(vec![Run::Ours(text.into())])
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a piece after a separator, which is left out at the start of the line.
    pub(crate) fn add(&mut self, separator: &str, run: Run) {
        if !self.0.is_empty() && !separator.is_empty() {
            self.0.push(Run::Ours(separator.into()));
        }
        self.0.push(run);
    }

    /// Adds a whole line after a separator.
    pub(crate) fn join(&mut self, separator: &str, line: Self) {
        if !self.0.is_empty() && !line.is_empty() && !separator.is_empty() {
            self.0.push(Run::Ours(separator.into()));
        }
        self.0.extend(line.0);
    }

    /// The sentence of a word with a piece in the place of its `{}`.
    pub(crate) fn around(strings: &Strings, word: Word, run: Run) -> Self {
        let sentence = strings.get(word);
        let (before, after) = parted(sentence, "{}");
        let mut line = Self::default();
        if !before.is_empty() {
            line.0.push(Run::Ours(before.into()));
        }
        line.0.push(run);
        if !after.is_empty() {
            line.0.push(Run::Ours(after.into()));
        }
        line
    }

    /// The line as plain text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for run in &self.0 {
            text.push_str(match run {
                Run::Ours(words)
                | Run::Theirs(words)
                | Run::Strong(words)
                | Run::Time { words, .. }
                | Run::Term { words, .. } => words,
                Run::Link { text, .. } | Run::OurLink { text, .. } | Run::ToRow { text, .. } => text,
            });
        }
        text
    }
}

/// A date as a piece of a line.
pub(crate) fn time(strings: &Strings, when: &Date) -> Run {
    Run::Time { words: date::in_words(strings, when).into(), machine: when.to_string().into() }
}

/// A text that leads to an address if there is one.
pub(crate) fn linked(text: &str, to: Option<&Address>) -> Run {
    match to {
        Some(address) => Run::Link { text: text.into(), to: address.as_str().into() },
        None => Run::Theirs(text.into()),
    }
}
