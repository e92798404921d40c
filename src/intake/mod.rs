//! What editors have: documents as JSON, tables as spreadsheets save them, records of schema.org, each with the text it was read from.
//!
//! Start at [`Manuscript`]. A reader of a form makes the value tree of [`claims`](crate::claims), with the place of every value in the
//! file, and from there all go one way.
//!
//! When not to use it: on a page, which reads JSON alone.

mod claim_review;
mod csv;
pub mod loose;
mod manuscript;

pub use manuscript::{Form, Manuscript, Step};
