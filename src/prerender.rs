//! The same view as the element's, as HTML that is complete before, without and after script.
//!
//! It is written by the command line and read by browsers that may run no script at all, and by the element, which takes it over in
//! place. Nothing in it depends on a clock, a browser or the machine it was made on.

mod json_ld;

use std::fmt::Write;

use futures::executor::block_on;
use yew::LocalServerRenderer;

use crate::claims::Document;
use crate::claims::read::json_document;
use crate::claims::write::to_json_in_script;
use crate::fingerprint::fingerprint;
use crate::strings::{LANGUAGES, Language, Strings, language_for, to_json};
use crate::style;
use crate::view::{ClaimsTable, ClaimsTableProps, Screen};

/// Where the style and the script of a fragment come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assets<'a> {
    /// The style stands in the fragment; no script is named.
    Inline,
    /// Style and script are files at this address, and nothing that a strict content security policy forbids is inline.
    At(&'a str),
}

/// The element with its table inside, as an HTML fragment: a declarative shadow root, the document as JSON, the anchors of its rows, and
/// the claims as JSON-LD for machines that run no script.
///
/// `lang` is the language of the interface, the document's own if it is `None`; English where there is no such language. It is written
/// down, so that the element comes to the same one whatever the page's is.
pub fn fragment(document: &Document, lang: Option<&str>, assets: Assets<'_>) -> String {
    let tag = lang.or(document.lang.as_deref()).and_then(language_for).unwrap_or("en");
    let language = LANGUAGES.iter().find(|language| language.tag == tag && tag != "en");
    let strings = language.map_or_else(Strings::default, |language| Strings::from_json(&to_json(language)));
    let json = to_json_in_script(document);
    // What is shown is read from the very text that the element will read, so that both see the same problems.
    let screen = Screen::of(&json_document(json.as_bytes()), &strings, "");
    let ids = screen.ids();
    let mut html = String::new();
    let (style, script) = match assets {
        Assets::Inline => (format!("<style>{}</style>", style::sheet()), String::new()),
        Assets::At(base) => linked(base.trim_end_matches('/')),
    };
    let print = fingerprint(document, tag);
    let root = rendered(screen);
    // Writing to a String cannot fail.
    let _ = write!(
        html,
        "<claims-table lang=\"{tag}\"><template shadowrootmode=\"open\">{style}<div part=\"root\" class=\"root\" data-fingerprint=\"{print}\">{root}</div></template>\n\
         <script type=\"application/json\">{json}</script>\n"
    );
    html.push_str(&words(language.copied()));
    for id in ids {
        let _ = write!(html, "<a id=\"claim-{id}\" slot=\"claim-{id}\"></a>");
    }
    let _ = write!(html, "</claims-table>\n<script type=\"application/ld+json\">{}</script>\n{script}", json_ld::of(document));
    html
}

/// The links to stylesheet and script below an address.
fn linked(base: &str) -> (String, String) {
    let base = html_escape(base);
    (
        format!("<link rel=\"stylesheet\" href=\"{base}/claims-table.css\">"),
        format!("<script type=\"module\" src=\"{base}/claims-table.js\"></script>\n"),
    )
}

/// The words of a language that is not compiled into the Wasm, so that the element need not fetch them.
fn words(language: Option<&Language>) -> String {
    let Some(language) = language else { return String::new() };
    let json = to_json(language).replace('<', "\\u003c").replace('&', "\\u0026");
    format!("<script type=\"application/json\" data-strings=\"{}\">{}</script>\n", language.tag, json.trim_end())
}

fn html_escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// What the mount holds: the component's markup with the marks by which it is hydrated.
fn rendered(screen: Screen) -> String {
    let props = ClaimsTableProps::of(screen.into());
    block_on(LocalServerRenderer::<ClaimsTable>::with_props(props).render())
}

#[cfg(test)]
mod tests;
