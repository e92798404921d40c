//! The evidence layer of a news article: a table of its claims that the reader can expand, each with its source and its caveats.
//!
//! A tour, in reading order:
//!
//! 1. [`claims`]: what a claim is, how a document of claims is read and what is wrong with it. Pure.
//! 2. [`strings`]: the words of the interface, a file a language. Pure.
//! 3. [`table`]: what the reader did and what to show for it, as data. Pure.
//! 4. [`view`]: that data as markup, with Yew.
//! 5. [`browser`]: the few things the view asks of a browser, with a stand-in where there is none.
//! 6. [`anchor`]: where a quote stands in the text of an article. Pure.
//! 7. `page`: the article around a table: its text from the DOM, the marks in it, the ways between both.
//! 8. `element`: the Wasm's half of `<claims-table>`; the other half is `element/claims-table.js`.
//! 9. `prerender`: the same view as HTML that is complete without script, and [`fingerprint`], by which the element knows it again.
//! 10. `markup`: an article page as a file, its text, and marks and table put into it.
//! 11. `intake`: tables, records of schema.org and JSON, each with the text it was read from; `check`: what an editor is asked of them.
//! 12. `feeds`: the same document for a newsletter, Apple News and tools that read annotations.
//! 13. `tables`: a second Wasm, which reads and writes tables for the element where there are any.
//! 14. `library`: the table as a component for Yew applications.
//! 15. `style`: the stylesheet that goes with it.
//!
//! `docs/architecture.md` says what must hold between them and what keeps it.

pub mod anchor;
pub mod browser;
pub mod claims;
pub mod fingerprint;
pub mod strings;
pub mod table;
mod text;
pub mod view;

#[cfg(not(target_arch = "wasm32"))]
pub mod check;
#[cfg(all(target_arch = "wasm32", feature = "element"))]
pub mod element;
#[cfg(all(not(target_arch = "wasm32"), feature = "cli"))]
pub mod feeds;
#[cfg(any(not(target_arch = "wasm32"), feature = "tables"))]
pub mod intake;
#[cfg(all(target_arch = "wasm32", feature = "library"))]
pub mod library;
#[cfg(all(not(target_arch = "wasm32"), feature = "cli"))]
pub mod markup;
#[cfg(all(target_arch = "wasm32", feature = "element"))]
pub mod page;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
#[cfg(any(not(target_arch = "wasm32"), feature = "library"))]
pub mod style;
#[cfg(all(target_arch = "wasm32", feature = "tables"))]
pub mod tables;

// The page's memory is given out in constant time by a seventh of the code of the standard library's allocator.
#[cfg(all(target_arch = "wasm32", any(feature = "element", feature = "tables")))]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
