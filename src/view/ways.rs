//! The ways from a row: to its passages in the article, and out as an address or a citation.

use yew::prelude::*;

use crate::browser::Fold;
use crate::claims::ClaimId;
use crate::strings::{Strings, Word};
use crate::table::{Around, Row};
use crate::view::line::Context;

/// A way from a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To a passage that was found, counted from 0 among those of the row that were.
    Passage(usize),
    /// The row's address, to the clipboard.
    Copy,
    /// The row as a citation, to the clipboard.
    Cite,
}

/// Whom the rows tell what the reader does.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Doings {
    /// A row has opened or closed.
    pub on_toggle: Callback<(ClaimId, Fold)>,
    /// The reader goes a way.
    pub on_way: Callback<(ClaimId, Way)>,
}

/// The ways from the row at an index. They can be gone once the page was searched; without script they are not shown.
pub fn ways(context: &Context<'_>, index: usize, row: &Row, around: &Around, doings: &Doings) -> Html {
    let way = |way: Way, part: &'static str, words: String| {
        let (id, on_way) = (row.id.clone(), doings.on_way.clone());
        let onclick = move |_| on_way.emit((id.clone(), way));
        html! { <button type="button" part={part} class="way" disabled={!around.is_known()} {onclick}>{ words }</button> }
    };
    let count = around.ways(index, row.passages.len());
    let copied = around.copied.as_ref().filter(|copied| copied.id == row.id);
    html! {
        <div class="ways">
            { for (0..count).map(|passage| way(Way::Passage(passage), "to-passage", passage_words(context.strings, passage, count))) }
            { way(Way::Copy, "copy-link", context.strings.get(Word::CopyLink).to_owned()) }
            { way(Way::Cite, "copy-citation", context.strings.get(Word::CopyCitation).to_owned()) }
            <span role="status" class="copied">
                if let Some(copied) = copied {
                    { copied.by_hand.as_deref().unwrap_or(context.strings.get(copied.words)) }
                }
            </span>
        </div>
    }
}

fn passage_words(strings: &Strings, passage: usize, count: usize) -> String {
    if count == 1 {
        return strings.get(Word::ToPassage).to_owned();
    }
    strings.with_two(Word::ToPassageOf, &(passage + 1).to_string(), &count.to_string())
}
