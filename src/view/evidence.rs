//! What opens under a row.

use std::rc::Rc;

use yew::prelude::*;

use crate::strings::Word;
use crate::table::{CaveatEntry, Evidence, Fact, Line};
use crate::view::line::{Context, line, lit, text};
use crate::view::plot::plot;
use crate::view::terms::{CAVEAT, term};

/// The opened part of a row: the speaker's words, the source, the caveats, how the claim stands, and the ways from here. Until it is
/// `whole`, its place is kept empty.
pub fn evidence(context: &Context<'_>, evidence: &Evidence, is_whole: bool, ways: impl FnOnce() -> Html) -> Html {
    if !is_whole {
        return html! { <div class="evidence"></div> };
    }
    let ways = ways();
    if evidence.is_empty() {
        return html! { <div class="evidence"><p>{ context.strings.get(Word::NothingMore) }</p>{ ways }</div> };
    }
    html! {
        <div class="evidence">
            { for evidence.quote.as_ref().map(|quote| quotation(context, quote)) }
            { source(context, evidence) }
            if !evidence.caveats.is_empty() {
                <div class="block caveats">
                    { heading(context, Word::HeadingCaveats) }
                    <ul>{ for evidence.caveats.iter().map(|entry| caveat(context, entry)) }</ul>
                </div>
            }
            { for evidence.plot.as_ref().map(|own| plot(context, own)) }
            if !evidence.standing.is_empty() {
                <div class="block standing">
                    { heading(context, Word::HeadingStanding) }
                    { facts(context, &evidence.standing) }
                    { lines(context, &evidence.status_citations) }
                </div>
            }
            { titled_lines(context, Word::HeadingRelations, &evidence.relations) }
            { titled_lines(context, Word::HeadingRevisions, &evidence.revisions) }
            { ways }
        </div>
    }
}

fn heading(context: &Context<'_>, word: Word) -> Html {
    html! { <p class="heading">{ context.strings.get(word) }</p> }
}

fn quotation(context: &Context<'_>, quote: &Rc<str>) -> Html {
    html! {
        <figure class="block quotation">
            <figcaption class="heading">{ context.strings.get(Word::Quote) }</figcaption>
            <blockquote lang={context.lang.clone()} dir={context.dir}>{ lit(context, quote) }</blockquote>
        </figure>
    }
}

fn source(context: &Context<'_>, evidence: &Evidence) -> Html {
    if evidence.source.is_empty() && evidence.citations.is_empty() {
        return Html::default();
    }
    html! {
        <div part="source" class="block source">
            { heading(context, Word::HeadingSource) }
            { facts(context, &evidence.source) }
            if !evidence.citations.is_empty() {
                <p class="heading minor">{ context.strings.get(Word::HeadingCitations) }</p>
                { lines(context, &evidence.citations) }
            }
        </div>
    }
}

fn facts(context: &Context<'_>, facts: &[Fact]) -> Html {
    if facts.is_empty() {
        return Html::default();
    }
    html! {
        <dl>
            { for facts.iter().map(|fact| html! {
                <div><dt>{ text(&fact.label) }</dt><dd>{ line(context, &fact.value) }</dd></div>
            }) }
        </dl>
    }
}

fn lines(context: &Context<'_>, items: &[Line]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! { <ul class="lines">{ for items.iter().map(|item| html! { <li>{ line(context, item) }</li> }) }</ul> }
}

fn titled_lines(context: &Context<'_>, word: Word, items: &[Line]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! { <div class="block">{ heading(context, word) }{ lines(context, items) }</div> }
}

fn caveat(context: &Context<'_>, entry: &CaveatEntry) -> Html {
    html! {
        <li part="caveat" class={if entry.is_major { "caveat major" } else { "caveat" }}>
            if entry.kind.is_some() || !entry.marks.is_empty() {
                <p class="sort">
                    { for entry.kind.as_ref().map(|(word, kind)| html! { <strong class="kind">{ term(CAVEAT, word, kind) }</strong> }) }
                    if !entry.marks.is_empty() {
                        <span class="marks">{ line(context, &entry.marks) }</span>
                    }
                </p>
            }
            if let Some(words) = &entry.text {
                <p lang={context.lang.clone()} dir={context.dir}>{ lit(context, words) }</p>
            }
            if let Some(settles) = &entry.settles {
                <p class="settles">
                    <span class="label">{ context.strings.get(Word::Settles) }{ context.strings.get(Word::LabelColon) }</span>
                    <bdi lang={context.lang.clone()}>{ lit(context, settles) }</bdi>
                </p>
            }
        </li>
    }
}
