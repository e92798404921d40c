//! The foot of a table: the way on to the rows that are not shown, and what a reader can take along.

use yew::prelude::*;

use crate::strings::Word;
use crate::table::Page;
use crate::view::controls::Helm;
use crate::view::message::{Message, Take};

/// The foot of a table.
pub fn foot(helm: &Helm<'_>) -> Html {
    html! { <div class="foot">{ pages(helm) }{ rest(helm) }{ take(helm) }</div> }
}

/// The ways to other rows, in a table that does not show all of them together.
fn pages(helm: &Helm<'_>) -> Html {
    let (window, rows) = (helm.pick.window, helm.pick.left.len());
    if !window.is_paged() {
        return Html::default();
    }
    let strings = &helm.screen.strings;
    let leads = |page| window.turned(page, rows).is_some();
    let turn = |page: Page| {
        let word = match page {
            Page::First => Word::PageFirst,
            Page::Previous => Word::PagePrevious,
            Page::Next => Word::PageNext,
            _ => Word::PageLast,
        };
        helm.marked_button("page", [Some(page.word()), None], leads(page), strings.get(word).to_owned(), Message::Turned(page))
    };
    let more = rows.saturating_sub(window.end).min(window.page_size);
    // Where there is no more, the button keeps its width.
    let many = if more == 0 { window.page_size } else { more };
    html! {
        <nav part="pages" class="pages" aria-label={strings.get(Word::Pages).to_owned()}>
            { for Page::TURNS.into_iter().map(turn) }
            { helm.button("more", more > 0, strings.with(Word::PageMore, &strings.number(many)), Message::Turned(Page::More)) }
            { helm.button("show-all", leads(Page::All), strings.with(Word::PageAll, &strings.number(rows)), Message::Turned(Page::All)) }
        </nav>
    }
}

/// The plain link to the rows that were not written into the page, for those who have no script.
fn rest(helm: &Helm<'_>) -> Html {
    let Some(rest) = &helm.screen.rest else { return Html::default() };
    let strings = &helm.screen.strings;
    let all = strings.count(crate::strings::Counted::Claims, helm.screen.ledger.len());
    html! { <p part="rest" class="rest"><a href={rest.clone()}>{ strings.with(Word::Rest, &all) }</a></p> }
}

/// The files a reader can take along.
fn take(helm: &Helm<'_>) -> Html {
    let strings = &helm.screen.strings;
    let file = |is_csv: bool, is_all: bool| {
        let (format, name) = if is_csv { ("csv", "CSV") } else { ("json", "JSON") };
        let words = strings.with(if is_all { Word::TakeAll } else { Word::TakeShown }, name);
        helm.marked_button("download", [None, Some(format)], true, words, Message::Took(Take { is_csv, is_all }))
    };
    let is_open = helm.pick.choice.is_open();
    html! {
        <p class="take">
            <span class="label">{ strings.get(Word::Take) }{ strings.get(Word::LabelColon) }</span>
            if !is_open && !helm.pick.left.is_empty() {
                { file(true, false) }
                { file(false, false) }
            }
            { file(true, true) }
            { file(false, true) }
        </p>
    }
}
