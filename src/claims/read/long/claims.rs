//! The claims of a long document once it is read: its text, and where in it each of them stands.

use crate::claims::claim::Claim;
use crate::claims::document::{Document, ids_of};
use crate::claims::field::{Field, Reader};
use crate::claims::id::ClaimId;
use crate::claims::read::{json, tree_document};
use crate::claims::tree::{Node, Span};

/// Claims that are still text; see [`Reading::claim`](crate::claims::Reading::claim).
#[derive(Debug, Clone)]
pub struct LongClaims {
    pub(super) text: String,
    /// Where each claim stands in the text.
    pub(super) spans: Vec<Span>,
    /// The id that each claim has of its own.
    pub(super) ids: Vec<Option<ClaimId>>,
    /// Where their list is closed; past the end of the text where it breaks off.
    pub(super) closed_at: usize,
}

impl LongClaims {
    /// The text of the document, to the first byte that is no UTF-8.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many claims there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Reads the claim at an index, counted from 0.
    pub fn claim(&self, index: usize) -> Option<Claim> {
        claim_at(&self.text, *self.spans.get(index)?)
    }

    /// The document with all its claims.
    pub(in crate::claims::read) fn document(&self) -> Document {
        // What stands around the claims is read as a document of its own; a copy of the one at hand would cost code for every record.
        let mut around = String::new();
        if let Some(first) = self.spans.first() {
            around.push_str(self.text.get(..first.start as usize).unwrap_or_default());
            around.push_str(self.text.get(self.closed_at..).unwrap_or_default());
        }
        let around = if around.is_empty() { &self.text } else { &around };
        let root = json::Reader::read(around).root;
        let mut document = root.map(|root| tree_document(&root).document).unwrap_or_default();
        for index in 0..self.len() {
            if let Some(claim) = self.claim(index) {
                document.claims.push(claim);
            }
        }
        document
    }

    /// The id of each claim.
    pub(in crate::claims::read) fn claim_ids(&self) -> Vec<ClaimId> {
        ids_of(self.len(), &|index| self.ids.get(index)?.as_ref())
    }
}

/// Reads the claim that stands at `span`, which is known to be one value. What is wrong with it was reported the first time.
pub(super) fn claim_at(text: &str, span: Span) -> Option<Claim> {
    let text = text.get(span.start as usize..span.end as usize)?;
    claim_of(&json::Reader::read(text).root?, &mut Reader::default())
}

/// Reads a claim, or what stands in its place.
pub(super) fn claim_of(node: &Node, reader: &mut Reader<'_>) -> Option<Claim> {
    Claim::read(node, reader).or_else(|| Claim::in_place_of(node))
}
