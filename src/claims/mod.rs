//! What a claim is: the document a newsroom writes, how it is read, and what is wrong with it.
//!
//! Read in this order: [`document`] and the records it holds ([`claim`], [`source`], [`quantity`], [`citation`], [`caveat`]), the
//! [`vocabulary`] of their values, then [`mod@read`] and [`mod@write`], and [`problem`] for what reading reports.
//! Nothing here knows a browser or a language of the interface: for what is shown, see [`table`](crate::table).

pub mod address;
pub mod caveat;
pub mod citation;
pub mod claim;
pub mod date;
pub mod document;
pub mod field;
pub mod id;
pub mod id_set;
pub mod problem;
pub mod quantity;
pub mod read;
pub(crate) mod record;
pub mod shape;
pub mod source;
pub mod tree;
pub mod vocabulary;
pub mod write;

pub use address::Address;
pub use caveat::Caveat;
pub use citation::Citation;
pub use claim::{Assessment, Claim, Passage, Relation, Revision};
pub use date::Date;
pub use document::{Article, Document};
pub use id::{ClaimId, SourceId};
pub use id_set::IdSet;
pub use problem::{Place, Problem, Severity};
pub use quantity::{Part, Quantity};
pub use read::Reading;
pub use source::{Attribution, Source, Stake};

#[cfg(test)]
pub(crate) mod tests;
