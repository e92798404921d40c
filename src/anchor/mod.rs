//! Where a quote stands in the text of an article: pure text, no DOM.
//!
//! An [`ArticleText`] is what a reader sees, in UTF-16 code units as the DOM counts them, beside a folded copy in which only what
//! matters for comparison is left. [`find`] looks for a [`Selector`] in it, from cheap and exact to dear and tolerant, and says how sure
//! it is or why the quote is lost. [`describe`] goes the other way, from a stretch of text to the shortest selector that means only it.
//! [`coverage`](mod@coverage) lists what no claim speaks of, for editors.
//!
//! The selector is W3C's `TextQuoteSelector` (<https://www.w3.org/TR/annotation-model/#text-quote-selector>).
//!
//! When not to use it: to read a page. [`page`](crate::page) makes the text from a DOM, [`markup`](crate::markup) from a file.

mod context;
pub mod coverage;
mod describe;
mod find;
mod fold;
mod near;
mod number;
mod selector;
mod text;

pub use describe::describe;
pub use find::{Anchor, Certainty, Found, Lost, Reason, find};
pub(crate) use fold::{has_no_width, is_mark};
pub use selector::Selector;
pub use text::{ArticleText, Stretch, Utf16Offset};

#[cfg(test)]
mod tests;
