//! The glossary: a term of the table is a button that shows what it means, without script as well.

use std::rc::Rc;

use yew::prelude::*;

use crate::strings::Word;
use crate::strings::quantity::CASUALTIES;
use crate::table::Facet;
use crate::view::line::text;
use crate::view::screen::Screen;

/// Terms that are statuses.
pub const STATUS: &str = "status";
/// Terms that are kinds of caveats.
pub const CAVEAT: &str = "caveat";
/// Terms for what a figure counts.
pub const COUNTS: &str = "counts";

/// A word of the format, as its term in the table. What is called by one word as a status and as a caveat has two meanings: `of` tells
/// them apart.
pub fn term(of: &str, word: &str, words: &Rc<str>) -> Html {
    html! { <button type="button" part="term" class="term" popovertarget={format!("{of}-{word}")}>{ text(words) }</button> }
}

/// What the terms mean that this table has: each a popover, on paper a list.
pub fn glossary(screen: &Screen) -> Html {
    let mut meanings = Vec::new();
    for (facet, of, word) in [(Facet::Status, STATUS, Word::StatusMeanings), (Facet::Caveat, CAVEAT, Word::CaveatMeanings)] {
        for value in screen.facets.get(facet as usize).map(Vec::as_slice).unwrap_or_default() {
            let own = screen.strings.get(word).split('|').nth(value.code as usize - 1).unwrap_or_default();
            meanings.push(meaning(
                of,
                &value.value,
                html! {
                    <><strong>{ text(&value.label) }</strong>{ screen.strings.get(Word::LabelColon) }{ own }</>
                },
            ));
        }
    }
    if screen.overview.has_casualties {
        meanings.push(meaning(COUNTS, CASUALTIES, screen.strings.get(Word::CasualtiesMean).into()));
    }
    html! {
        <div part="glossary" class="glossary">
            <p class="heading">{ screen.strings.get(Word::Glossary) }</p>
            { for meanings }
        </div>
    }
}

fn meaning(of: &str, word: &str, words: Html) -> Html {
    html! { <p id={format!("{of}-{word}")} popover="auto" class="meaning">{ words }</p> }
}
