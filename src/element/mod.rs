//! The Wasm's half of `<claims-table>`.
//!
//! The other half, `element/claims-table.js`, is the custom element itself: attributes, the moment to load, fetching. It makes one
//! [`Table`] for each element, hands it what it fetched, and turns what it is told into events. A `Table` holds no reference to the
//! element beyond its time on the page, so that a removed element can be collected.

mod events;
mod hydrate;
mod input;

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ShadowRoot};
use yew::{AppHandle, Callback, Renderer};

use crate::claims::field::Field;
use crate::claims::{ClaimId, Reading};
use crate::fingerprint::fingerprint;
use crate::strings::{Strings, language_for};
use crate::table::{Opening, TableAction};
use crate::view::{ClaimsTable, ClaimsTableProps, Message, Screen};

/// What an element shows: a document that was read, or why there is none.
#[derive(Debug)]
enum Content {
    Read(Box<Reading>),
    Unreachable(String),
}

/// The Wasm's half of one element.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Table {
    tell: Function,
    content: Content,
    mounted: Option<Mounted>,
    /// Whether the attribute `open` still has to be followed: by the first document shown, and after a change off the page.
    is_opening: bool,
}

/// A component on the page, or waiting off it.
///
/// Yew keeps the listeners of a mount for ever. So an element that is removed keeps its one mount, empty, and takes it again when it
/// comes back.
#[derive(Debug)]
struct Mounted {
    root: Element,
    app: AppHandle<ClaimsTable>,
}

#[wasm_bindgen]
impl Table {
    /// Makes the half of an element. `tell(name, detail)` is called for each of its events and must not keep the element alive.
    #[wasm_bindgen(constructor)]
    pub fn new(tell: Function) -> Self {
        Self { tell, content: Content::Read(Box::default()), mounted: None, is_opening: true }
    }

    /// Reads a document from the bytes of a file.
    pub fn read(&mut self, bytes: &[u8]) {
        self.content = Content::Read(Box::new(crate::claims::read::json_document(bytes)));
    }

    /// Reads a document from a JavaScript object in the document format.
    pub fn read_object(&mut self, object: JsValue) {
        self.content = match input::reading(object) {
            Ok(reading) => Content::Read(Box::new(reading)),
            Err(message) => Content::Unreachable(message),
        };
    }

    /// Notes that there is no document, and why.
    pub fn fail(&mut self, message: String) {
        self.content = Content::Unreachable(message);
    }

    /// The language of the interface: the one asked for, else the document's, else the page's, else English; always one there is.
    pub fn language(&self, asked: Option<String>, page: Option<String>) -> String {
        let own = match &self.content {
            Content::Read(reading) => reading.document.lang.clone(),
            Content::Unreachable(_) => None,
        };
        let best = [asked, own, page].into_iter().flatten().find(|tag| !tag.is_empty());
        best.as_deref().and_then(language_for).unwrap_or("en").to_owned()
    }

    /// Shows what was read, in the words of a language file (English without one).
    ///
    /// A table that was written into the page is taken over where it is if it is this build's rendering of this document, and is replaced
    /// when the new one stands if it is not; rows that the reader opened stay open. An unreachable document leaves such a table as it is;
    /// only then is the answer no.
    pub fn show(&mut self, shadow: &ShadowRoot, strings: Option<String>, opening: &str, prefix: &str) -> bool {
        let strings = strings.as_deref().map(Strings::from_json).unwrap_or_default();
        let standing = hydrate::standing_root(shadow);
        let screen = match &self.content {
            Content::Unreachable(message) => {
                events::error(&self.tell, message);
                if self.mounted.is_none() && standing.is_some() {
                    return false;
                }
                Screen::unreachable(message, &strings)
            }
            Content::Read(reading) => {
                if let Some(broken) = &reading.broken {
                    events::error(&self.tell, &broken.to_string());
                }
                Screen::of(reading, &strings, prefix)
            }
        };
        let mut opened = Vec::new();
        if self.is_opening && matches!(self.content, Content::Read(_)) {
            self.is_opening = false;
            opened = Opening::parse(opening).of(&screen.ids());
        }
        match &mut self.mounted {
            Some(mounted) => {
                if !mounted.root.is_connected() {
                    let _ = shadow.append_child(&mounted.root);
                }
                let on_shown = self.on_shown(None);
                self.update(screen, opened, on_shown);
            }
            None => self.mount(shadow, standing, screen.into(), opened),
        }
        true
    }

    /// Takes the table off the page, which its element has left. What was read and which rows are open is kept.
    pub fn hide(&mut self) {
        if let Some(Mounted { root, app }) = &mut self.mounted {
            root.remove();
            app.update(ClaimsTableProps {
                screen: None,
                opened: Vec::new(),
                on_toggle: Callback::noop(),
                on_shown: Callback::noop(),
            });
        }
    }

    /// The document as a JavaScript object in the document format, with everything that was kept; undefined where none was read.
    pub fn claims(&self) -> JsValue {
        match &self.content {
            Content::Read(reading) => events::to_js(&reading.document.write()),
            Content::Unreachable(_) => JsValue::UNDEFINED,
        }
    }

    /// The ids of the rows, in order.
    pub fn ids(&self) -> Vec<String> {
        match &self.content {
            Content::Read(reading) => {
                let ids = reading.document.claim_ids();
                let rows = reading.document.claims.iter().zip(ids).filter(|(claim, _)| claim.wording().is_some());
                rows.map(|(_, id)| id.to_string()).collect()
            }
            Content::Unreachable(_) => Vec::new(),
        }
    }

    /// Opens a row. An id that no row has changes nothing.
    pub fn open_claim(&self, id: &str) {
        if let Some(id) = ClaimId::parse(id) {
            self.send(TableAction::Open(id));
        }
    }

    /// Closes a row.
    pub fn close_claim(&self, id: &str) {
        if let Some(id) = ClaimId::parse(id) {
            self.send(TableAction::Close(id));
        }
    }

    /// Opens every row.
    pub fn open_all(&self) {
        self.send(TableAction::OpenAll);
    }

    /// Closes every row.
    pub fn close_all(&self) {
        self.send(TableAction::CloseAll);
    }

    /// Notes a change of the attribute `open` while there is no table to follow it.
    pub fn forget_opening(&mut self) {
        self.is_opening = true;
    }

    /// Follows a change of the attribute `open`: just the rows it asks for are open.
    pub fn apply_opening(&self, opening: &str) {
        let ids: Vec<ClaimId> = self.ids().iter().filter_map(|id| ClaimId::parse(id)).collect();
        self.send(TableAction::OpenOnly(Opening::parse(opening).of(&ids)));
    }
}

impl Table {
    fn send(&self, action: TableAction) {
        if let Some(mounted) = &self.mounted {
            mounted.app.send_message(Message::Did(action));
        }
    }

    fn update(&mut self, screen: Screen, opened: Vec<ClaimId>, on_shown: Callback<()>) {
        let on_toggle = events::on_toggle(&self.tell);
        if let Some(mounted) = &mut self.mounted {
            mounted.app.update(ClaimsTableProps { screen: Some(screen.into()), opened, on_toggle, on_shown });
        }
    }

    /// The first showing of an element. Rows that the attribute asks for open without an event: nobody opened them.
    fn mount(&mut self, shadow: &ShadowRoot, standing: Option<Element>, screen: Rc<Screen>, opening: Vec<ClaimId>) {
        let stood_open = standing.as_ref().map(hydrate::open_rows).unwrap_or_default();
        let document = match &self.content {
            Content::Read(reading) => Some(&reading.document),
            Content::Unreachable(_) => None,
        };
        let own = standing.filter(|root| {
            let print = document.map(|document| fingerprint(document, screen.strings.tag()));
            root.get_attribute("data-fingerprint") == print && hydrate::is_same(root, &screen, &stood_open)
        });
        let all_open: Vec<ClaimId> = stood_open.iter().chain(&opening).cloned().collect();
        let props = |opened, on_shown| ClaimsTableProps {
            screen: Some(screen.clone()),
            opened,
            on_toggle: events::on_toggle(&self.tell),
            on_shown,
        };
        self.mounted = match own {
            Some(root) => {
                let renderer = Renderer::<ClaimsTable>::with_root_and_props(root.clone(), props(stood_open, self.on_shown(None)));
                let mut app = renderer.hydrate();
                // The first rendering has to equal what stands there: the others open after it.
                if !opening.is_empty() {
                    app.update(props(all_open, self.on_shown(None)));
                }
                Some(Mounted { root, app })
            }
            None => hydrate::new_root(shadow).map(|root| {
                let props = props(all_open, self.on_shown(Some(root.clone())));
                let app = Renderer::<ClaimsTable>::with_root_and_props(root.clone(), props).render();
                Mounted { root, app }
            }),
        };
    }

    /// What happens once a screen stands on the page: what stood beside it goes, and the element is told.
    fn on_shown(&self, alone: Option<Element>) -> Callback<()> {
        let tell = self.tell.clone();
        let problems = match &self.content {
            Content::Read(reading) => reading.problems.iter().chain(&reading.broken).cloned().collect(),
            Content::Unreachable(_) => Vec::new(),
        };
        let is_ready = matches!(self.content, Content::Read(_));
        Callback::from(move |()| {
            if let Some(root) = &alone {
                hydrate::remove_others(root);
            }
            if is_ready {
                events::ready(&tell, &problems);
            }
        })
    }
}

/// Has `report(message)` called if the Wasm ever stops, once for all elements.
#[wasm_bindgen]
pub fn on_trap(report: Function) {
    events::on_trap(report);
}
