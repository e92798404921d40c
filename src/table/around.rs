//! What the page around a table has told it: where its claims stand in the article, which of them a reader is looking at there.

use std::rc::Rc;

use crate::claims::ClaimId;
use crate::strings::Word;

/// What a table knows of its page. As it is prerendered, it knows nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Around {
    /// How many passages of each row were found in the article; `None` before it was searched.
    pub found: Option<Rc<[usize]>>,
    /// The claim whose card is shown beside its mark in the article.
    pub card: Option<ClaimId>,
    /// What of a row was copied last.
    pub copied: Option<Copied>,
}

/// The address or the citation of a row that a reader asked to copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The row.
    pub id: ClaimId,
    /// What the reader is told of it.
    pub words: Word,
    /// The text itself, where the browser would not take it: the reader can copy it by hand.
    pub by_hand: Option<Rc<str>>,
}

impl Around {
    /// Whether the page was searched, so that the ways between article and row can be gone.
    pub fn is_known(&self) -> bool {
        self.found.is_some()
    }

    /// How many ways lead from the row at an index to its passages. Before the article was searched it is taken for one where there is
    /// any passage, so that nothing moves once it was.
    pub fn ways(&self, index: usize, passages: usize) -> usize {
        match &self.found {
            Some(found) => found.get(index).copied().unwrap_or_default(),
            None => passages.min(1),
        }
    }
}
