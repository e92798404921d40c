//! A claim: a row at a glance, and a row that opens.

use yew::prelude::*;
use yew::virtual_dom::Key;

use crate::browser::Fold;
use crate::strings::Word;
use crate::table::Row;
use crate::view::evidence::evidence;
use crate::view::line::{Context, line, lit, text};
use crate::view::shape::shape;
use crate::view::sheet::Rows;
use crate::view::ways::{Doings, ways};

/// The two rows of a claim.
pub fn row(context: &Context<'_>, place: usize, row: &Row, rows: &Rows<'_>) -> Html {
    let is_open = rows.state.is_open(&row.id);
    // What nobody can see yet is written a moment later.
    let is_whole = is_open || rows.whole.contains(&row.number);
    let evidence = evidence(context, &row.evidence, is_whole, || ways(context, row.number - 1, row, rows.around, rows.doings));
    // In a long table a row becomes the one that takes its place, which is several times faster than to put another one there.
    let key = if rows.is_long { Key::from(place) } else { Key::from(row.id.as_str()) };
    html! {
        <tbody key={key} part="claim" class="claim" role="rowgroup" data-claim={row.id.to_string()}>
            { glance(context, row) }
            <tr role="row" class="more">
                <td role="cell" colspan="4">{ details(context, row, is_open, rows.doings, evidence) }</td>
            </tr>
        </tbody>
    }
}

fn glance(context: &Context<'_>, row: &Row) -> Html {
    html! {
        <tr role="row" class="glance">
            <th scope="row" role="rowheader" part="text" class="text" lang={context.lang.clone()} data-number={row.number.to_string()}>
                <span class="wording" dir={context.dir}>{ lit(context, &row.text) }</span>
                { notes(context, row) }
            </th>
            <td role="cell" class="speaker">
                <span class="name">{ line(context, &row.speaker) }</span>
                if !row.role.is_empty() {
                    <span class="role">{ line(context, &row.role) }</span>
                }
            </td>
            <td role="cell" class="as-of" data-label={context.strings.get(Word::ColumnAsOf).to_owned()}>{ line(context, &row.as_of) }</td>
            <td role="cell" class="standing">
                { status(row) }
                if !row.status_since.is_empty() {
                    <span class="since">{ line(context, &row.status_since) }</span>
                }
            </td>
        </tr>
    }
}

/// What happened to a claim since it was written.
pub fn notes(context: &Context<'_>, row: &Row) -> Html {
    row.notes.iter().map(|note| html! { <span class="note">{ line(context, note) }</span> }).collect()
}

/// How a claim stands: a shape and a word.
pub fn status(row: &Row) -> Html {
    html! {
        <span part="status" class={format!("status {}", row.status.word())}>{ shape(row.status) }<span>{ text(&row.status_words) }</span></span>
    }
}

fn details(context: &Context<'_>, row: &Row, is_open: bool, doings: &Doings, evidence: Html) -> Html {
    let id = row.id.clone();
    let on_toggle = doings.on_toggle.clone();
    // The event comes after the browser has opened or closed the row, and once for several quick clicks: what counts is how it stands now.
    let ontoggle = move |event: Event| on_toggle.emit((id.clone(), Fold::of(&event)));
    html! {
        <details part="details" open={is_open} {ontoggle}>
            <summary part="summary">
                <span class="from">
                    <span class="label">{ context.strings.get(Word::SourceIs) }{ context.strings.get(Word::LabelColon) }</span>
                    { line(context, &row.source_line) }
                </span>
                <span class="count">{ text(&row.caveat_count) }</span>
            </summary>
            <slot name={format!("claim-{}", row.id)}></slot>
            { evidence }
        </details>
    }
}
