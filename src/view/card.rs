//! The card beside a mark in the article: who says it, how it stands, and the gravest thing to know before believing it.

use yew::prelude::*;

use crate::strings::Word;
use crate::table::Row;
use crate::view::line::{Context, line, text};
use crate::view::row::{notes, status};

/// The card of a row. It is a popover, so that nothing on the page is in front of it; the page shows and places it.
pub fn card(context: &Context<'_>, row: &Row) -> Html {
    html! {
        <div key={row.id.as_str()} part="card" class="card" popover="manual">
            <p class="speaker">
                <span class="name">{ line(context, &row.speaker) }</span>
                if !row.role.is_empty() {
                    <span class="role">{ line(context, &row.role) }</span>
                }
            </p>
            <p class="standing">{ status(row) }</p>
            { notes(context, row) }
            if let Some(caveat) = row.evidence.caveats.first() {
                <p class="gravest">
                    { for caveat.kind.as_ref().map(|(_, kind)| html! { <strong class="kind">{ text(kind) }</strong> }) }
                    if let Some(words) = &caveat.text {
                        <span lang={context.lang.clone()} dir={context.dir}>{ text(words) }</span>
                    }
                </p>
            }
            <p><a href={format!("#{}claim-{}", context.prefix, row.id)}>{ context.strings.get(Word::CardWay) }</a></p>
        </div>
    }
}
