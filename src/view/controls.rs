//! What a reader finds the way with: search, filters, the button that opens everything, and what there is to say about what is left.

use yew::prelude::*;

use crate::browser;
use crate::strings::{Strings, Word};
use crate::table::{Choice, Column, Counts, Facet, Pick, column_word};
use crate::view::message::Message;
use crate::view::screen::Screen;

/// Whom the controls tell what the reader does, and what they need to know.
pub struct Helm<'a> {
    /// What is shown.
    pub screen: &'a Screen,
    /// What was chosen.
    pub pick: &'a Pick,
    /// Whether the controls work. As they are prerendered, they do not.
    pub is_live: bool,
    /// What was said last about what is shown.
    pub said: &'a str,
    /// Whether every row on the page is open.
    pub are_open: bool,
    /// Whom to tell.
    pub tell: Callback<Message>,
}

impl Helm<'_> {
    fn strings(&self) -> &Strings {
        &self.screen.strings
    }

    /// A button that has a message sent.
    pub fn button(&self, part: &'static str, is_live: bool, words: String, message: Message) -> Html {
        self.marked_button(part, [None; 2], is_live, words, message)
    }

    /// The same with a mark by which a script can tell it from others: `data-page`, and `data-format`.
    pub fn marked_button(
        &self,
        part: &'static str,
        [page, format]: [Option<&'static str>; 2],
        is_live: bool,
        words: String,
        message: Message,
    ) -> Html {
        let tell = self.tell.clone();
        html! {
            <button type="button" part={part} data-page={page} data-format={format} disabled={!(self.is_live && is_live)}
                onclick={move |_| tell.emit(message.clone())}>{ words }</button>
        }
    }
}

/// The filters. To make them takes as long as some rows do where there are many speakers.
pub fn filters(helm: &Helm<'_>) -> Html {
    let counts = helm.pick.counts(&helm.screen.ledger);
    html! { <>{ for Facet::ALL.into_iter().map(|facet| filter(helm, facet, &counts)) }</> }
}

/// The controls above the table.
pub fn controls(helm: &Helm<'_>, filters: Html) -> Html {
    let strings = helm.strings();
    let search = strings.get(Word::Search).to_owned();
    let tell = helm.tell.clone();
    let oninput = move |event: InputEvent| tell.emit(Message::Searched(browser::value(&event)));
    let open = if helm.are_open { Word::CloseAll } else { Word::OpenAll };
    html! {
        <div part="controls" class="controls" role="search">
            <input part="search" type="search" aria-label={search.clone()} placeholder={search} autocomplete="off"
                disabled={!helm.is_live} value={helm.pick.choice.search.clone()} {oninput} />
            { filters }
            { helm.button("open-all", !helm.pick.left.is_empty(), strings.get(open).to_owned(), Message::OpenedAll(!helm.are_open)) }
            <p part="announcer" class="said" role="status">{ helm.said.to_owned() }</p>
        </div>
    }
}

/// What a facet is called.
pub fn facet_word(facet: Facet) -> Word {
    match facet {
        Facet::Status => Word::ColumnStatus,
        Facet::Speaker => Word::ColumnSpeaker,
        Facet::Kind => Word::FactKind,
        Facet::Caveat => Word::FilterCaveat,
    }
}

/// A filter; one that has nothing to choose from is left out. What is chosen is the browser's to keep, and the element's to change.
fn filter(helm: &Helm<'_>, facet: Facet, counts: &Counts) -> Html {
    let Some(values) = helm.screen.facets.get(facet as usize) else { return Html::default() };
    if values.is_empty() {
        return Html::default();
    }
    let strings = helm.strings();
    let part = match facet {
        Facet::Status => "status-filter",
        Facet::Speaker => "speaker-filter",
        Facet::Kind => "kind-filter",
        Facet::Caveat => "caveat-filter",
    };
    let tell = helm.tell.clone();
    let onchange = move |event: Event| tell.emit(Message::Filtered(facet, browser::value(&event)));
    html! {
        <label class="filter">
            <span class="label">{ strings.get(facet_word(facet)) }</span>
            <select part={part} disabled={!helm.is_live} {onchange}>
                <option value="">{ strings.get(Word::Any) }</option>
                { for values.iter().map(|own| html! {
                    <option value={own.value.clone()}>
                        { &own.label }{ " (" }{ strings.number(counts.of(facet, own.code)) }{ ")" }
                    </option>
                }) }
            </select>
        </label>
    }
}

/// The heading of a column: a button that sorts by it. Where there is no script the style shows the name alone.
pub fn column(helm: &Helm<'_>, column: Column) -> Html {
    let choice = &helm.pick.choice;
    let is_sorted = choice.column == column;
    let sort = match (is_sorted, choice.is_descending) {
        (false, _) => None,
        (true, false) => Some("ascending"),
        (true, true) => Some("descending"),
    };
    let name = helm.strings().get(column_word(column)).to_owned();
    let tell = helm.tell.clone();
    html! {
        <th scope="col" role="columnheader" aria-sort={sort} data-name={name.clone()}>
            <button type="button" part="sort" data-column={column.word()} disabled={!helm.is_live}
                onclick={move |_| tell.emit(Message::Sorted(column))}>{ name }</button>
        </th>
    }
}

/// What stands in the place of the rows where none is left: what to loosen, and what that would show.
pub fn nothing_left(helm: &Helm<'_>) -> Html {
    let strings = helm.strings();
    let way = |words: String, choice: Choice| html! { <li>{ helm.button("loosen", true, words, Message::Chose(choice)) }</li> };
    let every = Choice { column: helm.pick.choice.column, is_descending: helm.pick.choice.is_descending, ..Choice::default() };
    html! {
        <div part="empty" class="empty">
            <p>{ strings.get(Word::NoMatch) }</p>
            <ul>
                { for helm.pick.ways_out(&helm.screen.ledger).into_iter().map(|(choice, facet, left)| {
                    let about = match facet {
                        None => strings.with(Word::LoosenSearch, helm.pick.choice.search.trim()),
                        Some(facet) => strings.with(Word::LoosenFilter, &helm.screen.label(facet, helm.pick.choice.filter(facet).unwrap_or_default())),
                    };
                    way([&*strings.count(crate::strings::Counted::Claims, left), strings.get(Word::LabelColon), &about].concat(), choice)
                }) }
                { way(strings.get(Word::LoosenAll).to_owned(), every) }
            </ul>
        </div>
    }
}
