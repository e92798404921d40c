//! What the component is told, and what it tells.

use std::rc::Rc;

use crate::browser::Fold;
use crate::claims::ClaimId;
use crate::table::{Choice, Column, Copied, Facet, Page, TableAction, TableState};
use crate::view::ways::Way;

/// A file that a reader takes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Take {
    /// Whether as CSV; else as JSON.
    pub is_csv: bool,
    /// Whether with every claim; else with those that the reader's choice leaves, in their order.
    pub is_all: bool,
}

/// What is shown of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewed {
    /// What was chosen.
    pub choice: Choice,
    /// How many rows that leaves.
    pub matching: usize,
    /// The rows on the page, in their order.
    pub ids: Vec<ClaimId>,
    /// Which rows are open.
    pub open: TableState,
    /// Whether other rows are shown than before, or in another order; else rows were opened or closed.
    pub is_other: bool,
}

/// What the component is told.
#[derive(Debug, Clone)]
pub enum Message {
    /// The reader, or a script, did something to rows.
    Did(TableAction),
    /// A row is to be seen: it is opened, and its page shown.
    Bring(ClaimId),
    /// The browser says that a row has opened or closed.
    Saw(ClaimId, Fold),
    /// The reader typed this into the search.
    Searched(String),
    /// The reader chose a value of a filter; none is empty.
    Filtered(Facet, String),
    /// The reader asked for an order.
    Sorted(Column),
    /// The reader, or an address, chose all this.
    Chose(Choice),
    /// An address says what is chosen and which rows are open.
    Restored(Choice, Vec<ClaimId>),
    /// The reader went on.
    Turned(Page),
    /// The reader opened all rows on the page, or closed them.
    OpenedAll(bool),
    /// The reader takes the claims along.
    Took(Take),
    /// There is time for what can wait, as it was put off for this time.
    Settle(u32),
    /// The article was searched: how many passages of each row were found.
    Found(Rc<[usize]>),
    /// The reader looks at the mark of a claim in the article, or no longer.
    Card(Option<ClaimId>),
    /// The reader goes a way from a row.
    Went(ClaimId, Way),
    /// The address of a row was copied, or could not be.
    Copied(Copied),
}
