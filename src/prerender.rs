//! The same view as the element's, as HTML that is complete before, without and after script.
//!
//! It is written by the command line and read by browsers that may run no script at all, and by the element, which takes it over in
//! place. Nothing in it depends on a clock, a browser or the machine it was made on.

pub mod json_ld;
mod piece;
pub mod plain;

use std::borrow::Cow;
use std::fmt::Write;
use std::rc::Rc;

use futures::executor::block_on;
use yew::LocalServerRenderer;

use crate::claims::Document;
use crate::claims::write::to_json_in_script;
use crate::fingerprint::fingerprint_of;
use crate::strings::{LANGUAGES, OwnWords, Strings, language_for, to_json, to_json_with};
use crate::style;
use crate::table::{LedgerReader, PAGE_SIZE, Row};
use crate::view::{ClaimsTable, ClaimsTableProps, Screen};

pub use piece::Piece;

/// Where the style and the script of a fragment come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assets<'a> {
    /// The style stands in the fragment; no script is named.
    Inline,
    /// Style and script are files at this address, and nothing that a strict content security policy forbids is inline.
    At(&'a str),
    /// There are none, and no element that would need them: plain HTML for feeds and reader modes.
    Plain,
}

/// The element with its table inside, as an HTML fragment: a declarative shadow root, the document as JSON, the anchors of its rows, and
/// the claims as JSON-LD for machines that run no script.
///
/// `lang` is the language of the interface, the document's own if it is `None`; English where there is no such language. It is written
/// down, so that the element comes to the same one whatever the page's is.
pub fn fragment(document: &Document, lang: Option<&str>, assets: Assets<'_>) -> String {
    Prerender::of(document, lang).fragment(assets)
}

/// A first page instead of every row, for a document of more than a hundred claims.
#[derive(Debug, Clone)]
pub struct FirstPage<'a> {
    /// How many rows it has.
    pub size: usize,
    /// The document as it is served: its bytes, from which the element will read it. `None` where it is served as JSON that is made of it.
    pub bytes: Option<Cow<'a, [u8]>>,
    /// Where it is served.
    pub src: &'a str,
    /// Where all rows can be read without script.
    pub rest: &'a str,
}

/// A document in the words of a language, ready to be written.
pub struct Prerender<'a> {
    document: &'a Document,
    tag: &'static str,
    /// The words that are not compiled into the Wasm, as a language file.
    words: Option<String>,
    strings: Strings,
    json: String,
    screen: Rc<Screen>,
    /// Where the document is served, if it does not stand inside the element.
    src: Option<&'a str>,
}

impl<'a> Prerender<'a> {
    /// The language is chosen as by [`fragment`].
    pub fn of(document: &'a Document, lang: Option<&str>) -> Self {
        Self::in_words(document, lang, None)
    }

    /// The same with a publisher's own words.
    pub fn in_words(document: &'a Document, lang: Option<&str>, own: Option<&OwnWords>) -> Self {
        let tag = lang.or(document.lang.as_deref()).and_then(language_for).unwrap_or("en");
        let language = LANGUAGES.iter().find(|language| language.tag == tag);
        let words = match (language, own) {
            (Some(language), Some(own)) => Some(to_json_with(language, own)),
            (Some(language), None) if tag != "en" => Some(to_json(language)),
            _ => None,
        };
        let strings = words.as_deref().map(Strings::from_json).unwrap_or_default();
        let json = to_json_in_script(document);
        // What is shown is read from the very text that the element will read, so that both see the same problems.
        let ledger = LedgerReader::new(json.clone().into_bytes()).finish();
        let screen = Rc::new(Screen::of(Rc::new(ledger), &strings, "").paged(PAGE_SIZE, None).whole());
        Self { document, tag, words, strings, json, screen, src: None }
    }

    /// The same with a first page of rows, and the document where it is served instead of inside the element; as it was where all rows
    /// are shown together.
    pub fn with_first_page(self, page: FirstPage<'a>) -> Self {
        let ledger = LedgerReader::new(page.bytes.map_or_else(|| self.json.clone().into_bytes(), Cow::into_owned)).finish();
        let screen = Screen::of(Rc::new(ledger), &self.strings, "").paged(page.size, Some(page.rest));
        if !screen.window.is_paged() {
            return self;
        }
        Self { screen: Rc::new(screen), src: Some(page.src), ..self }
    }

    /// Whether only a first page of rows is written.
    pub fn is_paged(&self) -> bool {
        self.src.is_some()
    }

    /// The element and what belongs to it, as it can stand anywhere in a page.
    pub fn fragment(&self, assets: Assets<'_>) -> String {
        if assets == Assets::Plain {
            return self.plain().text().to_owned() + "\n";
        }
        let pieces = self.element("", assets);
        let mut html: String = pieces.iter().chain(&self.json_ld()).map(Piece::text).collect();
        html.push('\n');
        if let Some(script) = assets.script() {
            html.push_str(&script);
            html.push('\n');
        }
        html
    }

    /// A page that is nothing but the table, to stand in a frame: whole without script, in its own height with it. `oembed` is the address of
    /// the answer by which other sites come to the frame.
    pub fn framed(&self, assets: &str, oembed: Option<&str>) -> String {
        let base = attribute_text(assets.trim_end_matches('/'));
        let title = attribute_text(&self.screen.shown.title.text());
        let mut head = format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
             <link rel=\"stylesheet\" href=\"{base}/claims-table-frame.css\">\n<link rel=\"stylesheet\" href=\"{base}/claims-table.css\">\n",
            self.tag
        );
        if let Some(oembed) = oembed {
            let oembed = attribute_text(oembed);
            // Writing to a String cannot fail.
            let _ =
                writeln!(head, "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{oembed}\" title=\"{title}\">");
        }
        let table = self.fragment(Assets::At(assets));
        format!(
            "{head}<script src=\"{base}/claims-table-frame.js\" defer></script>\n</head>\n<body>\n<main>\n{table}</main>\n</body>\n</html>\n"
        )
    }

    /// The words of the interface.
    pub fn strings(&self) -> &Strings {
        &self.strings
    }

    /// The rows of the table.
    pub fn rows(&self) -> impl Iterator<Item = Row> {
        (0..self.screen.ledger.len()).filter_map(|index| self.screen.row(index))
    }

    /// The element. `attributes` stand in its start tag after `lang`, as they are; each begins with a space.
    pub fn element(&self, attributes: &str, assets: Assets<'_>) -> Vec<Piece> {
        let Self { tag, words, json, screen, .. } = self;
        let mut attributes = attributes.to_owned();
        if let Some(src) = self.src {
            // Writing to a String cannot fail.
            let _ = write!(attributes, " src=\"{}\" page-size=\"{}\"", attribute_text(src), screen.window.page_size);
        }
        let mut pieces =
            vec![Piece::Markup(format!("<claims-table lang=\"{tag}\"{attributes}><template shadowrootmode=\"open\">"))];
        match assets {
            Assets::Inline => pieces.extend(styled("", style::sheet())),
            Assets::At(_) | Assets::Plain => pieces.extend(assets.link().map(Piece::Markup)),
        }
        let print = fingerprint_of(screen.ledger.reading(), tag);
        let root = rendered(Rc::clone(screen));
        pieces.push(Piece::Markup(format!(
            "<div part=\"root\" class=\"root\" data-fingerprint=\"{print}\">{root}</div></template>\n"
        )));
        let mut rest = String::new();
        if self.src.is_none() {
            pieces.push(Piece::Markup("<script type=\"application/json\">".to_owned()));
            pieces.push(Piece::Json(json.clone()));
            rest.push_str("</script>\n");
        }
        if let Some(words) = words {
            // The words of a language that is not compiled into the Wasm, so that the element need not fetch them.
            pieces.push(Piece::Markup(format!("{rest}<script type=\"application/json\" data-strings=\"{tag}\">")));
            let words = words.replace('<', "\\u003c").replace('&', "\\u0026");
            pieces.push(Piece::Json(words.trim_end().to_owned()));
            rest = String::from("</script>\n");
        }
        for id in screen.ids().iter().take(screen.window.end) {
            // Writing to a String cannot fail.
            let _ = write!(rest, "<a id=\"claim-{id}\" slot=\"claim-{id}\"></a>");
        }
        rest.push_str("</claims-table>");
        pieces.push(Piece::Markup(rest));
        pieces
    }

    /// The claims that are shown as JSON-LD, on a line of their own.
    pub fn json_ld(&self) -> [Piece; 3] {
        let of_page;
        let document = if self.is_paged() {
            let end = self.screen.window.end;
            let claims = (0..end).filter_map(|row| self.document.claims.get(self.screen.ledger.claim_index(row)?)).cloned();
            of_page = Document { claims: claims.collect(), ..self.document.clone() };
            &of_page
        } else {
            self.document
        };
        [
            Piece::Markup("\n<script type=\"application/ld+json\">".to_owned()),
            Piece::Json(json_ld::in_script(document)),
            Piece::Markup("</script>".to_owned()),
        ]
    }
}

impl Assets<'_> {
    /// The link to the stylesheet, where there is one.
    pub fn link(&self) -> Option<String> {
        self.base().map(|base| format!("<link rel=\"stylesheet\" href=\"{base}/claims-table.css\">"))
    }

    /// The script of the element, where one is named.
    pub fn script(&self) -> Option<String> {
        self.base().map(|base| format!("<script type=\"module\" src=\"{base}/claims-table.js\"></script>"))
    }

    fn base(&self) -> Option<String> {
        match self {
            Self::Inline | Self::Plain => None,
            Self::At(base) => Some(attribute_text(base.trim_end_matches('/'))),
        }
    }
}

/// A stylesheet in its element, whose start tag has these attributes as well.
pub fn styled(attributes: &str, sheet: String) -> [Piece; 3] {
    [Piece::Markup(format!("<style{attributes}>")), Piece::Style(sheet), Piece::Markup("</style>".to_owned())]
}

/// A text as it is written between the quotation marks of an attribute.
pub fn attribute_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// What the mount holds: the component's markup with the marks by which it is hydrated.
fn rendered(screen: Rc<Screen>) -> String {
    let props = ClaimsTableProps::of(screen);
    block_on(LocalServerRenderer::<ClaimsTable>::with_props(props).render())
}

#[cfg(test)]
mod tests;
