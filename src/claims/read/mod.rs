//! From bytes to a document and what is wrong with it. Reading never fails halfway.
//!
//! Start at [`json_document`] for text and [`tree_document`] for a value tree that came from elsewhere, such as a JavaScript object.
//! [`LongReader`] reads a text of many claims in pieces and keeps it as text; [`Reading::claim`] and its like work for both.

pub mod json;
mod long;
pub mod place;
pub(crate) mod whole;

use std::borrow::Cow;
use std::cell::RefCell;

use crate::claims::claim::Claim;
use crate::claims::document::Document;
use crate::claims::field::{Field, Reader};
use crate::claims::id::ClaimId;
use crate::claims::problem::{Place, Position, Problem, Severity, found};
use crate::claims::tree::{Member, Node, Span, Value};
use place::{Lines, Places};

#[cfg(test)]
pub(crate) use long::tests::assert_read_alike;
pub use long::{LongClaims, LongReader};

/// What reading gives: always a document, with the problems it found.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// What could be read; empty at worst. It has no claims where they are in `long`.
    pub document: Document,
    /// The claims of a long document, which stay text until one is asked for.
    pub long: Option<LongClaims>,
    /// What is wrong with it: in each part, in the order of the document; then what is only seen in the whole; then fields given twice.
    pub problems: Vec<Problem>,
    /// Why the text could not be read to its end, if so. What was complete before the break is in the document.
    pub broken: Option<Problem>,
}

impl Reading {
    /// How many claims there are.
    pub fn claim_count(&self) -> usize {
        self.long.as_ref().map_or(self.document.claims.len(), LongClaims::len)
    }

    /// The claim at an index, counted from 0; one that is still text is read for it.
    pub fn claim(&self, index: usize) -> Option<Cow<'_, Claim>> {
        match &self.long {
            Some(long) => long.claim(index).map(Cow::Owned),
            None => self.document.claims.get(index).map(Cow::Borrowed),
        }
    }

    /// The id of each claim, by the rules of [`Document::claim_ids`].
    pub fn claim_ids(&self) -> Vec<ClaimId> {
        match &self.long {
            Some(long) => long.claim_ids(),
            None => self.document.claim_ids(),
        }
    }

    /// The document with all its claims. For a long one they are all read, and take several times the memory of their text.
    pub fn whole(&self) -> Cow<'_, Document> {
        match &self.long {
            Some(long) => Cow::Owned(long.document()),
            None => Cow::Borrowed(&self.document),
        }
    }

    /// Adds what is wrong with the text itself.
    pub(crate) fn add_mistakes(&mut self, repeated: &[json::Repeated], broken: Option<json::SyntaxError>, lines: Places<'_>) {
        let at = |span: Span| {
            let (line, column) = lines.place(span.start)?;
            Some(Position { line, column })
        };
        for repeated in repeated {
            self.problems.push(Problem {
                severity: Severity::Error,
                rule: "repeated-field",
                place: Place::from(repeated.path.as_str()),
                position: at(repeated.span),
                message: format!("expected {} once in this object, found it again, the last one counts", found(&repeated.name)),
            });
        }
        if let Some(error) = broken {
            self.broken = Some(Problem {
                severity: Severity::Error,
                rule: "syntax",
                place: Place::default(),
                position: at(error.span),
                message: error.to_string(),
            });
        }
    }
}

/// Reads a JSON claims document from its bytes.
pub fn json_document(bytes: &[u8]) -> Reading {
    let parsed = json::parse(bytes);
    let lines = RefCell::new(Lines::begin(bytes));
    let lines = Places { text: bytes, lines: &lines, end: Some(None) };
    let mut reading = match &parsed.root {
        Some(root) => read_tree(root, Some(lines)).0,
        None => Reading::default(),
    };
    reading.add_mistakes(&parsed.repeated, parsed.broken, lines);
    reading
}

/// Reads a claims document from JSON that no editor wrote, such as an object of a script; its problems have no position.
pub fn unplaced_document(bytes: &[u8]) -> Reading {
    match json::parse(bytes) {
        json::Parsed { root: Some(root), broken: None, .. } => tree_document(&root),
        _ => json_document(bytes),
    }
}

/// Reads a claims document from a value tree; its problems have no position.
pub fn tree_document(root: &Node) -> Reading {
    read_tree(root, None).0
}

/// The reading, and how many of its problems are in one part, before those that are only seen in the whole.
pub(crate) fn read_tree(root: &Node, lines: Option<Places<'_>>) -> (Reading, usize) {
    let mut reader = Reader { lines, ..Reader::default() };
    // A bare array of claims is what a hurried editor writes; nothing in it is ambiguous.
    let wrapped;
    let root = match &root.value {
        Value::List(_) => {
            reader.report(
                Severity::Warning,
                "type",
                root.span,
                "expected an object with `claims`, found an array, taken as the claims",
            );
            wrapped = Node::record(vec![Member { name: "claims".to_owned(), name_span: None, value: root.clone() }]);
            &wrapped
        }
        _ => root,
    };
    let Some(document) = Document::read(root, &mut reader) else {
        let broken = reader.problems.pop();
        return (Reading { broken, problems: reader.problems, ..Reading::default() }, 0);
    };
    let parts = reader.problems.len();
    whole::check(&document, root, &mut reader);
    (Reading { document, problems: reader.problems, ..Reading::default() }, parts)
}
