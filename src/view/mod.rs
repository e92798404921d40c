//! What stands on the page: markup and callbacks, nothing else.
//!
//! [`ClaimsTable`] is the one component; rows are plain functions, since a component a row costs seconds in a long table. What is
//! shown was decided in [`table::rows`](crate::table::rows), so nothing here sorts, filters or formats.

mod card;
mod controls;
mod copy;
mod evidence;
mod line;
mod message;
mod overview;
mod pages;
mod plot;
mod row;
mod screen;
mod shape;
mod sheet;
mod table;
mod terms;
mod ways;

pub use message::{Message, Take, Viewed};
pub use screen::{Notice, Screen};
pub use sheet::first_sheet;
pub use table::{ClaimsTable, ClaimsTableProps};
pub use ways::{Doings, Way};
