//! JSON text to a tree (RFC 8259), keeping whatever was complete before a mistake.
//!
//! The project has a reader of its own, not a library's, for three reasons: the checker names the line and column of every
//! value, which the libraries forget; a document with one missing comma must still show the claims before it, where the
//! libraries give all or nothing; and it is a few kilobytes of Wasm less than serde_json.
//!
//! What is kept of a broken text: the complete members of the root object, and the complete elements of an array that is a
//! direct member of it or the root itself, so that a document cut anywhere still gives every claim that was complete.
//! Anything else that is incomplete is dropped.
//!
//! When not to use it: for what the page already holds as JavaScript objects, which become a tree through serde.

mod reader;
mod repeated;
mod string;
#[cfg(test)]
mod tests;

use crate::claims::tree::{Node, Span};
use std::fmt;

pub(super) use reader::Reader;
pub(super) use repeated::keep_last;

/// What was read: a tree as far as it goes, and what was wrong with the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The value of the text; with `broken`, what was complete of it. `None` where nothing was.
    pub root: Option<Node>,
    /// The first break of the grammar, after which nothing was read.
    pub broken: Option<SyntaxError>,
    /// Names used again within one object, at most 100 of them. The last value wins, in the place of the first, as in
    /// JavaScript.
    pub repeated: Vec<Repeated>,
}

/// A text that is not JSON: where, what should stand there, and what does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// What is wrong, in UTF-8 bytes of the text as it was given; empty at its end.
    pub span: Span,
    /// What should stand there, in words: `` `,` or `]` ``.
    pub expected: &'static str,
    /// What stands there, in words: `` `}` ``, `a line break`, `the end of the text`.
    pub found: String,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found {}", self.expected, self.found)
    }
}

impl std::error::Error for SyntaxError {}

/// A name that its object has already used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeated {
    /// The name.
    pub name: String,
    /// Where it stands again, with its quotation marks.
    pub span: Span,
    /// The way to it from the root: `claims[2].text`. Names are cut at 80 characters.
    pub path: String,
}

/// Reads JSON in UTF-8; a byte order mark is skipped. It never fails halfway: a mistake ends the reading, and what was
/// complete until then is given.
pub fn parse(bytes: &[u8]) -> Parsed {
    if let Some(encoding) = other_encoding(bytes) {
        let broken = SyntaxError { span: Span { start: 0, end: 0 }, expected: "UTF-8", found: encoding.to_owned() };
        return Parsed { root: None, broken: Some(broken), repeated: Vec::new() };
    }
    let (text, stray) = valid(bytes);
    let mut parsed = Reader::read(text);
    if let Some(byte) = stray {
        break_at(text.len(), byte, &mut parsed.broken);
    }
    parsed
}

/// The text up to the first byte that is no UTF-8, and that byte.
pub(super) fn valid(bytes: &[u8]) -> (&str, Option<u8>) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let (valid, rest) = bytes.split_at_checked(error.valid_up_to()).unwrap_or_default();
            (std::str::from_utf8(valid).unwrap_or_default(), rest.first().copied())
        }
    }
}

/// What breaks a text that ends at a byte which is no UTF-8: a mistake before it is the first one, unless the text only seems to end there.
pub(super) fn break_at(end: usize, stray: u8, broken: &mut Option<SyntaxError>) {
    if broken.as_ref().is_none_or(|broken| broken.found == reader::END) {
        let span = Span { start: offset(end), end: offset(end + 1) };
        *broken = Some(SyntaxError { span, expected: "UTF-8", found: format!("the byte {stray:02X}") });
    }
}

/// UTF-16 and UTF-32, by their byte order marks or by the zeros that the first two characters of any JSON have in them.
pub(super) fn other_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] | [_, 0, 0, 0, ..] | [0, 0, 0, _, ..] => Some("UTF-32"),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [_, 0, _, 0, ..] | [0, _, 0, _, ..] => Some("UTF-16"),
        _ => None,
    }
}

/// The text cut at 80 characters, for messages.
fn cut(text: &str) -> &str {
    text.char_indices().nth(80).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// Texts past 4 GiB have no places beyond that.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
