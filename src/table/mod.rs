//! What the reader did and what to show for it, as data: no markup, no browser, no clock.
//!
//! [`rows`] turns a document and the words of a language into [`Row`]s, and [`TableState`] keeps which of them are open. The
//! [`view`](crate::view) only puts them on the page.

mod around;
mod citation;
mod evidence;
mod line;
mod row;
mod state;

pub use around::{Around, Copied};
pub use citation::{Cited, cite};
pub use evidence::{CaveatEntry, Evidence, Fact};
pub use line::{Line, Run};
pub use row::{Row, Shown, rows};
pub use state::{Opening, TableAction, TableState};

#[cfg(test)]
mod tests;
