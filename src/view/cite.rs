//! The way out of a row as a citation.

use yew::Callback;

use crate::browser;
use crate::claims::ClaimId;
use crate::strings::Word;
use crate::table::{Cited, Copied, cite};
use crate::view::table::Screen;

/// Copies a row as a citation, as text and as HTML; `on_copied` is told what became of it.
pub fn copy_citation(screen: Option<&Screen>, id: ClaimId, on_copied: Callback<Copied>) {
    let Some(screen) = screen else { return };
    let Some(row) = screen.shown.rows.iter().find(|row| row.id == id) else { return };
    let address = browser::address(&format!("{}claim-{id}", screen.prefix));
    let Cited { plain, html } = cite(&screen.shown, row, &screen.strings, &address);
    let then = move |by_hand| on_copied.emit(Copied { id: id.clone(), words: Word::CitationCopied, by_hand });
    browser::copy(&plain, &html, Callback::from(then));
}
