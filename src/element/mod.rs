//! The Wasm's half of `<claims-table>`.
//!
//! The other half, `element/claims-table.js`, is the custom element itself: attributes, the moment to load, fetching. It makes one
//! [`Table`] for each element, hands it what it fetched, and turns what it is told into events. A `Table` holds no reference to the
//! element beyond its time on the page, so that a removed element can be collected.

pub(crate) mod events;
mod files;
mod given;
mod hydrate;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ShadowRoot};
use yew::html::Scope;
use yew::{AppHandle, Callback, Renderer};

use crate::browser::{self, Hands, with_hands};
use crate::claims::ClaimId;
use crate::fingerprint::fingerprint_of;
use crate::page::{Marks, Place};
use crate::strings::{Strings, language_for};
use crate::table::{Choice, Ledger, Opening, TableAction};
use crate::text;
use crate::view::{ClaimsTable, ClaimsTableProps, Message, Screen, Take, Viewed};

pub use given::{Given, Snapshot};

/// What an element was given: a document that was read, or why there is none.
#[derive(Debug, Clone)]
enum Content {
    Read(Rc<Ledger>),
    Unreachable(String),
}

impl Content {
    /// Why it should not take the place of a table that stands, if so.
    fn fault(&self) -> Option<String> {
        match self {
            Self::Read(ledger) => ledger.reading().broken.as_ref().map(ToString::to_string),
            Self::Unreachable(message) => Some(message.clone()),
        }
    }

    fn ledger(&self) -> Option<&Rc<Ledger>> {
        match self {
            Self::Read(ledger) => Some(ledger),
            Self::Unreachable(_) => None,
        }
    }
}

/// The Wasm's half of one element.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Table {
    tell: Function,
    /// What was given last and not shown yet.
    given: Option<Content>,
    /// What is shown.
    content: Option<Content>,
    mounted: Option<Mounted>,
    /// What is shown, as it was drawn.
    screen: Option<Rc<Screen>>,
    /// What the table does in its article while it stands on the page.
    marks: Rc<RefCell<Option<Marks>>>,
    /// The ids of the rows on the page.
    shown: Rc<RefCell<Vec<String>>>,
    /// The filters that are chosen.
    filters: Rc<RefCell<Vec<String>>>,
    /// Whether what the reader chooses is kept in the page's address.
    is_in_address: Rc<Cell<bool>>,
    /// What the page's address has just said, until it is shown.
    followed: Rc<RefCell<Option<Vec<String>>>>,
    /// Whether the attribute `open` still has to be followed: by the first document shown, and after a change off the page.
    is_opening: bool,
}

/// A component on the page, or waiting off it.
///
/// An element that is removed keeps its one mount, empty, and takes it again when it comes back: a moved element moves its nodes. The
/// mount goes with the element.
#[derive(Debug)]
struct Mounted {
    root: Element,
    app: AppHandle<ClaimsTable>,
}

/// Takes what JavaScript does for the Wasm: `element/hands.js`.
#[wasm_bindgen]
pub fn take_hands(hands: Hands) {
    browser::take_hands(hands);
}

#[wasm_bindgen]
impl Table {
    /// Makes the half of an element. `tell(name, detail)` is called for each of its events and must not keep the element alive.
    #[wasm_bindgen(constructor)]
    pub fn new(tell: Function) -> Self {
        Self {
            tell,
            given: None,
            content: None,
            mounted: None,
            screen: None,
            marks: Rc::default(),
            shown: Rc::default(),
            filters: Rc::default(),
            followed: Rc::default(),
            is_in_address: Rc::default(),
            is_opening: true,
        }
    }

    /// Takes a document that was read.
    pub fn take(&mut self, given: Given) {
        self.given = Some(Content::Read(given.0));
    }

    /// Notes that there is no document, and why.
    pub fn fail(&mut self, message: String) {
        self.given = Some(Content::Unreachable(message));
    }

    /// The language of the interface: the one asked for, else the document's, else the page's, else English; always one there is.
    pub fn language(&self, asked: Option<String>, page: Option<String>) -> String {
        let newest = self.given.as_ref().or(self.content.as_ref());
        let own = newest.and_then(Content::ledger).and_then(|ledger| ledger.reading().document.lang.clone());
        let best = [asked, own, page].into_iter().flatten().find(|tag| !tag.is_empty());
        best.as_deref().and_then(language_for).unwrap_or("en").to_owned()
    }

    /// Shows what was given, in the words of a language file (English without one). The answer is whether anything was drawn.
    ///
    /// A table that was written into the page is taken over where it is if it is this build's rendering of this document, and is replaced
    /// when the new one stands if it is not; rows that the reader opened stay open. A document that is out of reach or breaks off never
    /// takes the place of a table that stands: it is an `error`, and nothing is drawn.
    ///
    /// Of more than a hundred claims `page_size` are shown at first, or as many as stand there already.
    pub fn show(&mut self, shadow: &ShadowRoot, strings: Option<String>, opening: &str, prefix: &str, page_size: usize) -> bool {
        let strings = strings.as_deref().map(Strings::from_json).unwrap_or_default();
        let standing = hydrate::standing_root(shadow);
        let stands = match &self.mounted {
            Some(_) => self.content.as_ref().is_some_and(|content| content.fault().is_none()),
            None => standing.is_some(),
        };
        if let Some(given) = self.given.take() {
            let fault = given.fault();
            if let Some(message) = &fault {
                events::error(&self.tell, message);
            }
            if fault.is_none() || !stands {
                self.content = Some(given);
            } else {
                return false;
            }
        }
        let screen = match &self.content {
            None => return false,
            Some(Content::Unreachable(message)) => Screen::unreachable(message, &strings),
            Some(Content::Read(ledger)) => {
                let rest = standing.as_ref().and_then(hydrate::rest);
                let screen = Screen::of(ledger.clone(), &strings, prefix).paged(page_size, rest.as_deref());
                let is_whole = standing.as_ref().is_some_and(|root| hydrate::count_rows(root) == ledger.len());
                if is_whole { screen.whole() } else { screen }
            }
        };
        let screen = Rc::new(screen);
        self.screen = Some(screen.clone());
        self.filters.take();
        self.shown.replace(screen.ids().iter().take(screen.window.end).map(ToString::to_string).collect());
        let mut opened = Vec::new();
        if self.is_opening && self.ledger().is_some() {
            self.is_opening = false;
            opened = Opening::parse(opening).of(screen.ids());
        }
        match &mut self.mounted {
            Some(mounted) => {
                let place = (!mounted.root.is_connected()).then(|| (shadow.clone(), mounted.root.clone()));
                let on_shown = self.on_shown(place, Vec::new());
                self.update(screen, opened, on_shown);
            }
            None => self.mount(shadow, standing, screen, opened),
        }
        true
    }

    /// Takes the table off the page, which its element has left. What was read and which rows are open is kept.
    pub fn hide(&mut self) {
        self.marks.replace(None);
        if let Some(Mounted { root, app }) = &mut self.mounted {
            root.remove();
            app.update(ClaimsTableProps::default());
        }
    }

    /// Marks the article of what is shown: the one that a selector chooses, else the one around or before the element. The element is held
    /// until the table is hidden.
    pub fn mark(&mut self, host: Element, shadow: ShadowRoot, article: Option<String>) {
        // What was done for another document or article is undone first.
        self.marks.replace(None);
        if let (Some(mounted), Some(screen), Some(_)) = (&self.mounted, &self.screen, self.ledger()) {
            let table: &Scope<ClaimsTable> = &mounted.app;
            let place = Place { host, shadow, article };
            self.marks.replace(Some(Marks::new(place, screen.clone(), table.clone(), self.tell.clone())));
        }
    }

    /// The document as it is shown; undefined where none is.
    pub fn snapshot(&self) -> Option<Snapshot> {
        self.ledger().map(|ledger| Snapshot(ledger.reading().clone()))
    }

    /// The ids of the rows on the page.
    pub fn shown(&self) -> Vec<String> {
        self.shown.borrow().clone()
    }

    /// The filters that are chosen, by the order of `Facet::ALL`; none is empty.
    pub fn filters(&self) -> Vec<String> {
        self.filters.borrow().clone()
    }

    /// The id of the row that the fragment of an address leads to; undefined where it is none of this table.
    pub fn row_at(&self, hash: &str) -> Option<String> {
        let screen = self.screen.as_ref()?;
        screen.row_at(hash).map(|id| id.to_string())
    }

    /// Opens a row and shows its page.
    pub fn bring(&self, id: &str) {
        if let (Some(id), Some(mounted)) = (ClaimId::parse(id), &self.mounted) {
            mounted.app.send_message(Message::Bring(id));
        }
    }

    /// Keeps what the reader chooses and opens in the page's address from now on, or no longer.
    pub fn keep_address(&self, is_kept: bool) {
        self.is_in_address.set(is_kept);
    }

    /// Chooses and opens what the page's address says. One that says nothing means that nothing is chosen, unless `is_new`.
    pub fn follow_address(&self, is_new: bool) {
        let (Some(screen), Some(mounted)) = (&self.screen, &self.mounted) else { return };
        let Some(given) = with_hands(|hands| hands.read_view(&screen.view_name())) else { return };
        if given.is_empty() && is_new {
            return;
        }
        let pairs = given.iter().zip(given.iter().skip(1)).step_by(2).map(|(name, value)| (name.as_str(), value.as_str()));
        let open = pairs.clone().find(|(name, _)| *name == "open").map_or("", |(_, ids)| ids).replace(',', " ");
        self.followed.replace(Some(given.clone()));
        let open = Opening::parse(&open).of(screen.ids());
        mounted.app.send_message(Message::Restored(Choice::of_pairs(pairs), open));
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
    pub fn note_opening(&mut self) {
        self.is_opening = true;
    }

    /// Follows a change of the attribute `open`: just the rows it asks for are open.
    pub fn apply_opening(&self, opening: &str) {
        if let Some(screen) = &self.screen {
            self.send(TableAction::OpenOnly(Opening::parse(opening).of(screen.ids())));
        }
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        // A component keeps itself, and what listens to it.
        if let Some(Mounted { app, .. }) = self.mounted.take() {
            app.destroy();
        }
    }
}

impl Table {
    fn ledger(&self) -> Option<&Rc<Ledger>> {
        self.content.as_ref().and_then(Content::ledger)
    }

    fn send(&self, action: TableAction) {
        if let Some(mounted) = &self.mounted {
            mounted.app.send_message(Message::Did(action));
        }
    }

    fn update(&mut self, screen: Rc<Screen>, opened: Vec<ClaimId>, on_shown: Callback<()>) {
        let props = self.props(screen, opened, on_shown);
        if let Some(mounted) = &mut self.mounted {
            mounted.app.update(props);
        }
    }

    fn props(&self, screen: Rc<Screen>, opened: Vec<ClaimId>, on_shown: Callback<()>) -> ClaimsTableProps {
        // The component is kept by the marks as well: it must not keep them.
        let weak = Rc::downgrade(&self.marks);
        let with_marks = move |act: &dyn Fn(&Marks)| {
            if let Some(marks) = weak.upgrade()
                && let Ok(marks) = marks.try_borrow()
                && let Some(marks) = &*marks
            {
                act(marks);
            }
        };
        let on_card = with_marks.clone();
        let (tell, is_in_address, shown) = (self.tell.clone(), self.is_in_address.clone(), self.shown.clone());
        let (filters, followed) = (self.filters.clone(), self.followed.clone());
        let (viewed, on_take_screen) = (screen.clone(), screen.clone());
        let on_view = move |view: Viewed| {
            shown.replace(view.ids.iter().map(ToString::to_string).collect());
            filters.replace(view.choice.filters.iter().map(|filter| filter.clone().unwrap_or_default()).collect());
            if is_in_address.get() {
                let mut pairs = Vec::new();
                for (name, value) in view.choice.pairs() {
                    pairs.extend([name.to_owned(), value]);
                }
                let open = view.open.open_of(viewed.ids());
                if !open.is_empty() {
                    let mut ids = String::new();
                    open.iter().for_each(|id| text::add(&mut ids, ",", id.as_str()));
                    pairs.extend(["open".to_owned(), ids]);
                }
                // What the address has just said is not written there again: the reader may have gone on to another one.
                if followed.take().as_ref() != Some(&pairs) {
                    with_hands(|hands| hands.write_view(&viewed.view_name(), pairs));
                }
            }
            if view.is_other {
                events::view(&tell, view.ids.len(), viewed.ledger.len(), view.matching);
            }
        };
        ClaimsTableProps {
            screen: Some(screen),
            opened,
            on_toggle: events::on_toggle(&self.tell),
            on_shown,
            on_view: Callback::from(on_view),
            on_take: Callback::from(move |(take, left): (Take, Rc<[u32]>)| files::take(&on_take_screen.ledger, take, &left)),
            on_passage: Callback::from(move |(id, passage): (ClaimId, usize)| {
                with_marks(&|marks| marks.show_passage(&id, passage))
            }),
            on_card: Callback::from(move |()| on_card(&Marks::place_card)),
        }
    }

    /// The first showing of an element. Rows that the attribute asks for open without an event: nobody opened them.
    fn mount(&mut self, shadow: &ShadowRoot, standing: Option<Element>, screen: Rc<Screen>, opening: Vec<ClaimId>) {
        let stood_open = standing.as_ref().map(hydrate::open_rows).unwrap_or_default();
        let reading = self.ledger().map(|ledger| ledger.reading());
        let own = standing.filter(|root| {
            let print = reading.map(|reading| fingerprint_of(reading, screen.strings.tag()));
            root.get_attribute("data-fingerprint") == print && hydrate::is_same(root, &screen, &stood_open)
        });
        let all_open: Vec<ClaimId> = stood_open.iter().chain(&opening).cloned().collect();
        let props = |opened, on_shown| self.props(screen.clone(), opened, on_shown);
        self.mounted = match own {
            Some(root) => {
                let on_shown = self.on_shown(None, stood_open.clone());
                let first = props(stood_open, on_shown.clone());
                let mut app = Renderer::<ClaimsTable>::with_root_and_props(root.clone(), first).hydrate();
                // The first rendering has to equal what stands there: the others open after it.
                if !opening.is_empty() {
                    app.update(props(all_open, on_shown));
                }
                Some(Mounted { root, app })
            }
            None => hydrate::new_root(shadow).map(|root| {
                let place = Some((shadow.clone(), root.clone()));
                let props = props(all_open, self.on_shown(place, stood_open));
                let app = Renderer::<ClaimsTable>::with_root_and_props(root.clone(), props).render();
                Mounted { root, app }
            }),
        };
    }

    /// What happens once a screen is drawn: it takes the place of what stood there, and the element is told.
    fn on_shown(&self, place: Option<(ShadowRoot, Element)>, opened_before: Vec<ClaimId>) -> Callback<()> {
        let tell = self.tell.clone();
        let reading = self.ledger().map(|ledger| ledger.reading().clone());
        Callback::from(move |()| {
            if let Some((shadow, root)) = &place {
                hydrate::put_in_place(shadow, root);
            }
            if let Some(reading) = &reading {
                events::ready(&tell, reading.problems.iter().chain(&reading.broken));
                for id in &opened_before {
                    events::toggle(&tell, id, true);
                }
            }
        })
    }
}
