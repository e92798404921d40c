//! A line of mixed words as markup: the document's words carry their own language and direction.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VText;

use crate::strings::Strings;
use crate::table::search::Query;
use crate::table::{Line, Run};
use crate::view::screen::Screen;
use crate::view::terms::{COUNTS, term};

/// What every part of a table needs to know to write words down.
pub struct Context<'a> {
    /// The interface's words.
    pub strings: &'a Strings,
    /// What stands before `claim-ID` in addresses.
    pub prefix: &'a str,
    /// The document's language, if it says.
    pub lang: Option<AttrValue>,
    /// The document's direction: `ltr`, `rtl` or `auto`.
    pub dir: &'static str,
    /// What the reader looks for; it is lit.
    pub query: Option<&'a Query>,
}

impl<'a> Context<'a> {
    /// The context of a screen.
    pub fn new(screen: &'a Screen) -> Self {
        Self {
            strings: &screen.strings,
            prefix: &screen.prefix,
            lang: screen.shown.lang.clone().map(AttrValue::Rc),
            dir: screen.shown.dir,
            query: None,
        }
    }

    /// The language of the document's words, where it is not the language they stand in.
    fn other_lang(&self) -> Option<AttrValue> {
        self.lang.clone().filter(|lang| lang != self.strings.tag())
    }
}

/// Words that are shared, not copied.
pub fn text(words: &Rc<str>) -> Html {
    VText::new(AttrValue::Rc(words.clone())).into()
}

/// Words of the document, with what the reader looks for lit.
pub fn lit(context: &Context<'_>, words: &Rc<str>) -> Html {
    let places = context.query.map(|query| query.places(words)).unwrap_or_default();
    if places.is_empty() {
        return text(words);
    }
    let piece = |from: usize, to: usize| VText::new(words.get(from..to).unwrap_or_default().to_owned());
    let mut pieces = Vec::new();
    let mut at = 0;
    for place in places {
        pieces.push(piece(at, place.start).into());
        pieces.push(html! { <mark>{ piece(place.start, place.end) }</mark> });
        at = place.end;
    }
    pieces.push(piece(at, words.len()).into());
    pieces.into_iter().collect()
}

/// A line.
pub fn line(context: &Context<'_>, line: &Line) -> Html {
    line.0.iter().map(|piece| run(context, piece)).collect()
}

fn run(context: &Context<'_>, run: &Run) -> Html {
    match run {
        Run::Ours(words) => html! { text(words) },
        Run::Theirs(words) => html! { <bdi lang={context.other_lang()}>{ lit(context, words) }</bdi> },
        Run::Strong(words) => html! { <strong><bdi lang={context.other_lang()}>{ lit(context, words) }</bdi></strong> },
        Run::Term { word, words } => term(COUNTS, word, words),
        Run::Time { words, machine } => html! { <time datetime={machine.clone()}>{ text(words) }</time> },
        Run::Link { text: label, to } => {
            html! { <a href={to.clone()} rel="noopener"><bdi lang={context.other_lang()}>{ lit(context, label) }</bdi></a> }
        }
        Run::OurLink { text: label, to } => html! { <a href={to.clone()} rel="noopener">{ text(label) }</a> },
        Run::ToRow { text: label, row } => html! { <a href={format!("#{}claim-{row}", context.prefix)}>{ text(label) }</a> },
    }
}
