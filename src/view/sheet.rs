//! Everything inside the mount.

use std::rc::Rc;

use yew::prelude::*;

use crate::table::{Around, Column, Pick, Row, TableState};
use crate::view::card::card;
use crate::view::controls::{Helm, column, controls, filters, nothing_left};
use crate::view::line::{Context as Words, line, text};
use crate::view::overview::overview;
use crate::view::pages::foot;
use crate::view::row::row;
use crate::view::screen::{Notice, Screen};
use crate::view::terms::glossary;
use crate::view::ways::Doings;

/// The numbers of rows.
pub(super) fn numbers(rows: &[Rc<Row>]) -> Vec<usize> {
    rows.iter().map(|row| row.number).collect()
}

/// The rows on the page, and how they stand.
pub struct Rows<'a> {
    /// The rows.
    pub rows: &'a [Rc<Row>],
    /// Those that are written with what opens under them, by number.
    pub whole: &'a [usize],
    /// Whether the table has pages.
    pub is_long: bool,
    /// Which of them are open.
    pub state: &'a TableState,
    /// What the page around the table has told.
    pub around: &'a Around,
    /// Whom they tell what the reader does.
    pub doings: &'a Doings,
}

/// A screen as it is at first, with some rows open: what is prerendered, and what hydration expects.
pub fn first_sheet(screen: &Screen, state: &TableState) -> Html {
    let pick = Pick::of(&screen.ledger, screen.window);
    let rows: Vec<Rc<Row>> = pick.shown().iter().filter_map(|index| screen.row(*index as usize)).map(Rc::new).collect();
    let whole = numbers(&rows);
    let helm = Helm { screen, pick: &pick, is_live: false, said: "", are_open: false, tell: Callback::noop() };
    let filters = filters(&helm);
    sheet(
        &helm,
        &Rows {
            rows: &rows,
            whole: &whole,
            is_long: screen.window.is_paged(),
            state,
            around: &Around::default(),
            doings: &Doings::default(),
        },
        filters,
    )
}

/// Everything inside the mount.
pub(super) fn sheet(helm: &Helm<'_>, rows: &Rows<'_>, filters: Html) -> Html {
    let screen = helm.screen;
    let looked_at = rows.around.card.as_ref().and_then(|id| screen.row(screen.ledger.index_of(id.as_str())?));
    // What comes and goes has a place of its own: else all that stands before it would be made anew.
    html! {
        <div class="sheet" lang={screen.strings.tag().to_owned()} dir={screen.strings.direction()}>
            <>{ for screen.notice.as_ref().map(notice) }</>
            if !screen.ledger.is_empty() {
                <>{ overview(screen) }</>
                { controls(helm, filters) }
                { table(helm, rows) }
                if rows.rows.is_empty() {
                    { nothing_left(helm) }
                }
                { foot(helm) }
                { glossary(screen) }
            }
            <>{ for looked_at.map(|row| card(&Words::new(screen), &row)) }</>
        </div>
    }
}

fn notice(notice: &Notice) -> Html {
    html! {
        <div part="notice" class="notice">
            if let Some(words) = &notice.words {
                <p>{ text(words) }</p>
            }
            if !notice.problems.is_empty() {
                <details>
                    <summary>{ text(&notice.count) }</summary>
                    <ul>{ for notice.problems.iter().map(|problem| html! { <li lang="en" dir="ltr">{ text(problem) }</li> }) }</ul>
                </details>
            }
        </div>
    }
}

fn table(helm: &Helm<'_>, rows: &Rows<'_>) -> Html {
    let screen = helm.screen;
    let words = Words { query: Some(&*helm.pick.query).filter(|query| !query.is_empty()), ..Words::new(screen) };
    // Roles are written out because a browser forgets those of a table whose parts are laid out as cards.
    html! {
        <table part="table" role="table">
            <caption>
                <span class="title">{ line(&words, &screen.shown.title) }</span>
                <span class="subtitle">{ line(&words, &screen.shown.subtitle) }</span>
            </caption>
            <thead role="rowgroup">
                <tr role="row">{ for Column::ALL.into_iter().map(|own| column(helm, own)) }</tr>
            </thead>
            <>{ for rows.rows.iter().enumerate().map(|(place, shown)| row(&words, place, shown, rows)) }</>
        </table>
    }
}
