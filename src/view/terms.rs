//! The glossary: a term of the table is a button that shows what it means, without script as well.

use std::rc::Rc;

use yew::prelude::*;

use crate::strings::Word;
use crate::table::Facet;
use crate::view::line::text;
use crate::view::screen::Screen;

/// A word of the format, as its term in the table.
pub fn term(word: &str, words: &Rc<str>) -> Html {
    html! { <button type="button" class="term" popovertarget={format!("term-{word}")}>{ text(words) }</button> }
}

/// What the terms mean that this table has: each a popover, on paper a list.
pub fn glossary(screen: &Screen) -> Html {
    let lists = [(Facet::Status, Word::StatusMeanings), (Facet::Caveat, Word::CaveatMeanings)];
    html! {
        <div part="glossary" class="glossary">
            <p class="heading">{ screen.strings.get(Word::Glossary) }</p>
            { for lists.into_iter().flat_map(|(facet, meanings)| {
                let values = screen.facets.get(facet as usize).map(Vec::as_slice).unwrap_or_default();
                values.iter().map(move |value| {
                    let meaning = screen.strings.get(meanings).split('|').nth(value.code as usize - 1).unwrap_or_default();
                    html! {
                        <p id={format!("term-{}", value.value)} popover="auto" class="meaning"><b>{ text(&value.label) }</b>{ screen.strings.get(Word::LabelColon) }{ meaning }</p>
                    }
                })
            }) }
        </div>
    }
}
