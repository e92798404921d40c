//! The ways out of a row by the clipboard.

use yew::Callback;

use crate::browser;
use crate::claims::ClaimId;
use crate::strings::Word;
use crate::table::{Cited, Copied, cite};
use crate::view::screen::Screen;
use crate::view::ways::Way;

/// Copies the address of a row, or the row as a citation; `on_copied` is told what became of it.
pub fn copy(screen: &Screen, id: ClaimId, way: Way, on_copied: Callback<Copied>) {
    let address = browser::address(&format!("{}claim-{id}", screen.prefix));
    let (words, cited) = match way {
        Way::Cite => {
            let Some(row) = screen.ledger.index_of(id.as_str()).and_then(|index| screen.row(index)) else { return };
            (Word::CitationCopied, cite(&screen.shown, &row, &screen.strings, &address))
        }
        _ => (Word::LinkCopied, Cited { plain: address, html: String::new() }),
    };
    let then = move |by_hand| on_copied.emit(Copied { id: id.clone(), words, by_hand });
    browser::copy(&cited.plain, &cited.html, Callback::from(then));
}
