//! From bytes to a document and what is wrong with it. Reading never fails halfway.
//!
//! Start at [`json_document`] for text and [`tree_document`] for a value tree that came from elsewhere, such as a JavaScript object.

pub mod json;
pub mod place;
mod whole;

use std::borrow::Cow;

use crate::claims::claim::Claim;
use crate::claims::document::Document;
use crate::claims::id::ClaimId;
use crate::claims::field::{Field, Reader};
use crate::claims::problem::{Place, Position, Problem, Severity, found};
use crate::claims::tree::{Member, Node, Span, Value};
use place::Lines;

pub use whole::passage_spans;

/// What reading gives: always a document, with the problems it found.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// What could be read; empty at worst.
    pub document: Document,
    /// What is wrong with it: in each part, in the order of the document; then what is only seen in the whole; then fields given twice.
    pub problems: Vec<Problem>,
    /// Why the text could not be read to its end, if so. What was complete before the break is in the document.
    pub broken: Option<Problem>,
}

impl Reading {
    /// A claim by its index in the document.
    pub fn claim(&self, index: usize) -> Option<Cow<'_, Claim>> {
        self.document.claims.get(index).map(Cow::Borrowed)
    }

    /// The id of each claim.
    pub fn claim_ids(&self) -> Vec<ClaimId> {
        self.document.claim_ids()
    }

    /// The whole document.
    pub fn whole(&self) -> Cow<'_, Document> {
        Cow::Borrowed(&self.document)
    }
}

/// Reads a JSON claims document from its bytes.
pub fn json_document(bytes: &[u8]) -> Reading {
    let parsed = json::parse(bytes);
    let lines = Lines::new(bytes);
    let at = |span: Span| {
        let (line, column) = lines.place(span.start)?;
        Some(Position { line, column })
    };
    let mut reading = match &parsed.root {
        Some(root) => read_tree(root, Some(&lines)),
        None => Reading::default(),
    };
    for repeated in &parsed.repeated {
        reading.problems.push(Problem {
            severity: Severity::Error,
            rule: "repeated-field",
            place: Place::from(repeated.path.as_str()),
            position: at(repeated.span),
            message: format!("expected {} once in this object, found it again, the last one counts", found(&repeated.name)),
        });
    }
    if let Some(error) = parsed.broken {
        reading.broken = Some(Problem {
            severity: Severity::Error,
            rule: "syntax",
            place: Place::default(),
            position: at(error.span),
            message: error.to_string(),
        });
    }
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
    read_tree(root, None)
}

fn read_tree(root: &Node, lines: Option<&Lines>) -> Reading {
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
        return Reading { broken, problems: reader.problems, ..Reading::default() };
    };
    whole::check(&document, root, &mut reader);
    Reading { document, problems: reader.problems, broken: None }
}
