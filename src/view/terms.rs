//! The glossary: a term of the table is a button that shows what it means, without script as well.

use std::rc::Rc;

use yew::prelude::*;

use crate::strings::Word;
use crate::strings::quantity::CASUALTIES;
use crate::table::Facet;
use crate::view::line::text;
use crate::view::screen::Screen;

/// A word of the format, as its term in the table.
pub fn term(word: &str, words: &Rc<str>) -> Html {
    html! { <button type="button" part="term" class="term" popovertarget={format!("term-{word}")}>{ text(words) }</button> }
}

/// What the terms mean that this table has: each a popover, on paper a list.
pub fn glossary(screen: &Screen) -> Html {
    let mut meanings = Vec::new();
    for (facet, word) in [(Facet::Status, Word::StatusMeanings), (Facet::Caveat, Word::CaveatMeanings)] {
        for value in screen.facets.get(facet as usize).map(Vec::as_slice).unwrap_or_default() {
            let own = screen.strings.get(word).split('|').nth(value.code as usize - 1).unwrap_or_default();
            meanings.push(meaning(
                &value.value,
                html! {
                    <><strong>{ text(&value.label) }</strong>{ screen.strings.get(Word::LabelColon) }{ own }</>
                },
            ));
        }
    }
    if screen.overview.has_casualties {
        meanings.push(meaning(CASUALTIES, screen.strings.get(Word::CasualtiesMean).into()));
    }
    html! {
        <div part="glossary" class="glossary">
            <p class="heading">{ screen.strings.get(Word::Glossary) }</p>
            { for meanings }
        </div>
    }
}

fn meaning(word: &str, words: Html) -> Html {
    html! { <p id={format!("term-{word}")} popover="auto" class="meaning">{ words }</p> }
}
