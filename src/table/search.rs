//! Search: the words of every claim, and which claims have those that a reader typed.
//!
//! A claim matches when it has every word typed, in any order and anywhere within its own words: `count` finds "undercounted". What stands
//! in quotation marks has to stand there just so, word for word. Case and diacritics make no difference, in any script.

mod fold;
mod query;
mod words;

#[cfg(test)]
mod tests;

pub(crate) use fold::folded;
pub use query::Query;
pub use words::{Interner, Words};
