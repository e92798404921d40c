//! What stands above the table: how the claims stand, counted.

use yew::prelude::*;

use crate::strings::Word;
use crate::table::Share;
use crate::view::line::text;
use crate::view::plot::share;
use crate::view::screen::Screen;
use crate::view::shape::shape;
use crate::view::terms::{STATUS, term};

/// A bar with a part for each status, the same in words, and what claims rest on; nothing where there is nothing to count.
pub fn overview(screen: &Screen) -> Html {
    let overview = &screen.overview;
    if overview.standing.is_empty() {
        return Html::default();
    }
    html! {
        <section part="overview" class="overview" aria-label={screen.strings.get(Word::Overview).to_owned()}>
            <svg class="bar" aria-hidden="true" focusable="false">
                { for overview.standing.iter().map(|part| html! {
                    <rect class={part.status.word()} x={share(part.bar.0)} width={share(part.bar.1)} height="100%" />
                }) }
            </svg>
            <ul class="shares">{ for overview.standing.iter().map(counted) }</ul>
            if !overview.grounds.is_empty() {
                <ul class="grounds">{ for overview.grounds.iter().map(|words| html! { <li>{ text(words) }</li> }) }</ul>
            }
        </section>
    }
}

fn counted(part: &Share) -> Html {
    html! {
        <li class={format!("status {}", part.status.word())}>
            { shape(part.status) }{ term(STATUS, part.status.word(), &part.words) }{ " " }<span class="number">{ text(&part.count) }</span>
        </li>
    }
}
