//! What the reader did and what to show for it, as data: no markup, no browser, no clock.
//!
//! A [`Ledger`] knows of every claim what it is searched, filtered and sorted by, and makes its [`Row`] when it is shown. [`TableState`]
//! keeps what the reader did: which rows are open, the [`Choice`] of rows, and the [`Window`] of them on the page. The
//! [`view`](crate::view) only puts them there.

mod around;
mod choice;
pub(crate) mod citation;
mod evidence;
mod ledger;
mod line;
mod origins;
mod overview;
mod pick;
mod rivals;
mod row;
pub mod search;
mod state;
mod survey;
mod window;

pub use around::{Around, Copied};
pub use choice::{Choice, Column, Facet};

pub use citation::{Cited, cite};
pub use evidence::{CaveatEntry, Evidence, Fact};
pub use ledger::{Counts, FacetValue, Ledger};
pub use line::{Line, Run};
pub use overview::{Overview, Share};
pub use pick::{Pick, column_word};
pub use rivals::{Plot, Rival};
pub use row::{Row, Shown, heading};
pub use state::{Opening, TableAction, TableState};
pub use survey::{LedgerReader, Survey};
pub use window::{PAGE_SIZE, Page, TOGETHER, Window};

#[cfg(test)]
mod tests;
