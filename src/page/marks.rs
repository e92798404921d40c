//! The guard of everything a table does in its article.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, Event, FocusOptions, HtmlDetailsElement, HtmlElement, KeyboardEvent, MouseEvent, MutationRecord, Node, PointerEvent,
    Range, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot,
};
use yew::html::Scope;

use crate::anchor::{Anchor, Lost, Reason, Selector, find};
use crate::claims::ClaimId;
use crate::claims::tree::{Member, Node as Tree};
use crate::element::events;
use crate::page::article::article_of;
use crate::page::card::{self, Looking, REST, STAY};
use crate::page::light::{Light, Lights};
use crate::page::listen::Listener;
use crate::page::mark::{Label, Placed, mark_around};
use crate::page::passages::{Passages, read};
use crate::page::pause::{Pauses, turn};
use crate::page::style::Styled;
use crate::page::watch::Watch;
use crate::table::TableAction;
use crate::view::{ClaimsTable, Message, Screen};

/// How long a page may rest after a change before its article is read again, in milliseconds.
const SOONEST: u32 = 150;
/// The longest such time, for an article in which something changes all the time and no passage with it.
const LATEST: u32 = 10_000;
/// How many times as long as the reading takes the page has rest from it, so that a tenth of the time is the most it costs.
const REST_FACTOR: f64 = 10.0;
/// How often a reading is begun anew because the article changed meanwhile, before what was read has to do.
const ATTEMPTS: usize = 3;
/// How long a passage to which a reader was led is lit, in milliseconds.
const LIT: u32 = 2_500;

/// Where a table stands.
#[derive(Debug, Clone)]
pub struct Place {
    /// The element.
    pub host: Element,
    /// Its shadow root.
    pub shadow: ShadowRoot,
    /// The selector of its article, if it has one.
    pub article: Option<String>,
}

/// Everything a table does in its article, undone when this is dropped.
pub struct Marks(Rc<Inner>);

impl std::fmt::Debug for Marks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Marks")
    }
}

struct Inner {
    place: Place,
    screen: Rc<Screen>,
    table: Scope<ClaimsTable>,
    tell: Function,
    looking: Looking,
    work: RefCell<Work>,
    /// The next reading, where one is due.
    due: RefCell<Option<Timeout>>,
    delay: Cell<u32>,
    is_reading: Cell<bool>,
    /// Whether the article has changed since its reading began.
    is_stale: Cell<bool>,
    /// The mark from which a reader came to a row.
    came_from: RefCell<Option<Element>>,
    watch: RefCell<Option<Watch>>,
    listeners: RefCell<Vec<Listener>>,
}

/// What stands in the article now.
#[derive(Default)]
struct Work {
    root: Option<Element>,
    placed: Placed,
    lights: Lights,
    lit: Option<(Lights, Element)>,
    standing: Vec<Standing>,
    has_lost: bool,
    told: Option<Tree>,
    _styled: Option<Styled>,
}

/// A passage that was found and marked.
struct Standing {
    row: usize,
    range: Range,
    mark: Element,
}

impl Marks {
    /// Begins to mark the article of a table that shows a screen. `tell` is told of its `anchors`, `table` how many of each row there are.
    pub fn new(place: Place, screen: Rc<Screen>, table: Scope<ClaimsTable>, tell: Function) -> Self {
        let inner = Rc::new(Inner {
            place,
            screen,
            table,
            tell,
            looking: Looking::default(),
            work: RefCell::default(),
            due: RefCell::default(),
            delay: Cell::new(SOONEST),
            is_reading: Cell::new(false),
            is_stale: Cell::new(false),
            came_from: RefCell::default(),
            watch: RefCell::default(),
            listeners: RefCell::default(),
        });
        inner.begin();
        Self(inner)
    }

    /// Shows the card that was drawn beside its mark.
    pub fn place_card(&self) {
        if let Some((_, mark)) = &*self.0.looking.shown.borrow() {
            let _ = card::place(&self.0.place.shadow, mark);
        }
    }

    /// Leads the reader to one of the passages of a claim that were found.
    pub fn show_passage(&self, id: &ClaimId, passage: usize) {
        let _ = self.0.show_passage(id, passage);
    }
}

impl Inner {
    fn begin(self: &Rc<Self>) {
        let Some(document) = self.place.host.owner_document() else { return };
        let Some(window) = web_sys::window() else { return };
        let weak = Rc::downgrade(self);
        let watch = Watch::over(&document, move |records| {
            if let Some(inner) = weak.upgrade() {
                inner.noticed(&records);
            }
        });
        self.watch.replace(watch);
        let hearing = |weak: Weak<Self>| {
            move |event: Event| {
                if let Some(inner) = weak.upgrade() {
                    let _ = inner.hear(&event);
                }
            }
        };
        let names = &["pointerover", "pointerdown", "focusin", "focusout", "click", "keydown"];
        self.listeners.replace(vec![
            Listener::on(document.unchecked_into(), names, hearing(Rc::downgrade(self))),
            Listener::on(window.unchecked_into(), &["hashchange"], hearing(Rc::downgrade(self))),
        ]);
        self.read();
    }

    /// The address of a row in this page: `#claim-4`.
    fn href(&self, id: &ClaimId) -> String {
        format!("#{}claim-{id}", self.screen.prefix)
    }

    /// The row to which an address leads, if it is one of this table.
    fn row_at(&self, href: &str) -> Option<ClaimId> {
        let id = href.strip_prefix('#')?.strip_prefix(&*self.screen.prefix)?.strip_prefix("claim-")?;
        self.screen.shown.rows.iter().find(|row| row.id.as_str() == id).map(|row| row.id.clone())
    }

    // Reading and marking.

    fn read(self: &Rc<Self>) {
        self.due.replace(None);
        if self.is_reading.replace(true) {
            self.is_stale.set(true);
            return;
        }
        let weak = Rc::downgrade(self);
        spawn_local(async move {
            let mut pauses = Pauses::new();
            // Whoever is gone meanwhile wants nothing to be marked.
            let Some((passages, anchors)) = anchored(&weak, &mut pauses).await else { return };
            if let Some(inner) = weak.upgrade() {
                inner.is_reading.set(false);
                inner.mark(&passages, &anchors, pauses.worked);
                if inner.is_stale.get() {
                    inner.read_later();
                }
            }
        });
    }

    fn read_later(self: &Rc<Self>) {
        let mut due = self.due.borrow_mut();
        if due.is_none() {
            let weak = Rc::downgrade(self);
            *due = Some(Timeout::new(self.delay.get(), move || {
                if let Some(inner) = weak.upgrade() {
                    inner.read();
                }
            }));
        }
    }

    /// Takes in what has changed on the page.
    fn noticed(self: &Rc<Self>, records: &[MutationRecord]) {
        let mut work = self.work.borrow_mut();
        let is_ours = |node: &Node| self.place.host.contains(Some(node)) || mark_around(node).is_some();
        let mut matters = false;
        for record in records {
            let Some(target) = record.target() else { continue };
            let kind = record.type_();
            if kind == "characterData" {
                work.placed.written(&target);
            }
            if is_ours(&target) || kind == "attributes" && !work.has_lost {
                continue;
            }
            matters |= work.root.as_ref().is_none_or(|root| root.contains(Some(&target)) || !root.is_connected());
        }
        if let Some(watch) = &*self.watch.borrow() {
            watch.forget();
        }
        drop(work);
        if matters {
            self.is_stale.set(true);
            if !self.is_reading.get() {
                self.read_later();
            }
        }
    }

    fn mark(self: &Rc<Self>, passages: &Passages, anchors: &[(usize, usize, Anchor)], worked: f64) {
        let mut work = self.work.borrow_mut();
        let work = &mut *work;
        work.root = article_of(&self.place.host, self.place.article.as_deref());
        let mut found = Vec::new();
        let (mut found_nodes, mut lost_nodes) = (Vec::new(), Vec::new());
        for (index, passage, anchor) in anchors {
            let Some(row) = self.screen.shown.rows.get(*index) else { continue };
            let exact = row.passages.get(*passage).and_then(|passage| passage.exact.as_deref()).unwrap_or_default();
            let mut members = vec![Member::new("id", Tree::text(row.id.as_str())), Member::new("passage", number(*passage))];
            let range = anchor.as_ref().ok().and_then(|found| passages.range(found.at));
            match (anchor, range) {
                (Ok(anchor), Some(range)) => {
                    members.push(Member::new("certainty", Tree::text(anchor.certainty.word())));
                    members.push(Member::new("text", Tree::text(&passages.text.words(anchor.at))));
                    members.push(Member::new("start", i64::from(anchor.at.start.0).into()));
                    members.push(Member::new("end", i64::from(anchor.at.end.0).into()));
                    found_nodes.push(Tree::record(members));
                    found.push((*index, *anchor, range));
                }
                (anchor, _) => {
                    let lost = anchor.err().unwrap_or(Lost { reason: Reason::Absent, nearest: None });
                    members.push(Member::new("reason", Tree::text(lost.reason.word())));
                    members.push(Member::new("exact", Tree::text(exact)));
                    if let Some(nearest) = lost.nearest {
                        members.push(Member::new("nearest", Tree::text(&passages.text.words(nearest))));
                    }
                    lost_nodes.push(Tree::record(members));
                }
            }
        }
        work.has_lost = !lost_nodes.is_empty();
        if !found.is_empty() && work._styled.is_none() {
            work._styled = Styled::by(&self.place.shadow);
        }
        if let Some(root) = &work.root {
            work.placed.adopt(root, |href| self.row_at(href).is_some());
        }
        let label = |index: usize, doubt| {
            let row = self.screen.shown.rows.get(index)?;
            let (href, name) = (self.href(&row.id), row.mark_name(&self.screen.strings));
            Some(Label { href, number: row.number, name, lang: self.screen.strings.tag().to_owned(), doubt })
        };
        let wanted: Vec<(&Range, Label)> = found
            .iter()
            .filter_map(|(index, anchor, range)| {
                let doubt = (!anchor.certainty.is_sure()).then(|| anchor.certainty.word());
                Some((range, label(*index, doubt)?))
            })
            .collect();
        let marks = work.placed.place(&wanted);
        // The new light is on before the old one goes out.
        let mut lights = Lights::default();
        work.standing.clear();
        let mut counts = vec![0; self.screen.shown.rows.len()];
        for ((row, anchor, range), mark) in found.into_iter().zip(marks) {
            let Some(mark) = mark else { continue };
            lights.add(if anchor.certainty.is_sure() { Light::Sure } else { Light::Unsure }, &range);
            if let Some(count) = counts.get_mut(row) {
                *count += 1;
            }
            work.standing.push(Standing { row, range, mark });
        }
        work.lights = lights;
        if let Some(watch) = &*self.watch.borrow() {
            watch.forget();
        }
        self.table.send_message(Message::Found(counts.into()));
        let outcome =
            Tree::record(vec![Member::new("found", Tree::list(found_nodes)), Member::new("lost", Tree::list(lost_nodes))]);
        let rested = ((worked * REST_FACTOR) as u32).max(SOONEST);
        if work.told.as_ref() == Some(&outcome) {
            self.delay.set((self.delay.get() * 2).max(rested).min(LATEST));
        } else {
            self.delay.set(rested);
            events::anchors(&self.tell, &outcome);
            work.told = Some(outcome);
        }
    }

    // The ways.

    /// Opens and reveals a row, and moves the focus to it.
    fn reveal(self: &Rc<Self>, id: ClaimId, from: Option<Element>) {
        if from.is_some() {
            self.came_from.replace(from);
        }
        self.table.send_message(Message::Did(TableAction::Open(id.clone())));
        let weak = Rc::downgrade(self);
        spawn_local(async move {
            // Once the row stands open, and the browser has gone to the address itself.
            turn().await;
            let Some(inner) = weak.upgrade() else { return };
            let document = inner.place.host.owner_document();
            if let Some(anchor) =
                document.and_then(|document| document.get_element_by_id(inner.href(&id).trim_start_matches('#')))
            {
                anchor.scroll_into_view();
            }
            let summary = inner.place.shadow.query_selector(&format!("[data-claim=\"{id}\"] summary")).ok().flatten();
            if let Some(summary) = summary {
                focus(&summary);
            }
        });
    }

    fn show_passage(self: &Rc<Self>, id: &ClaimId, passage: usize) -> Option<()> {
        let row = self.screen.shown.rows.iter().position(|row| row.id == *id)?;
        let (range, mark) = {
            let work = self.work.borrow();
            let standing = work.standing.iter().filter(|standing| standing.row == row).nth(passage)?;
            (standing.range.clone(), standing.mark.clone())
        };
        let mut folded = mark.closest("details:not([open])").ok().flatten();
        while let Some(details) = folded {
            folded = details.parent_element().and_then(|parent| parent.closest("details:not([open])").ok().flatten());
            details.unchecked_into::<HtmlDetailsElement>().set_open(true);
        }
        let how = ScrollIntoViewOptions::new();
        how.set_block(ScrollLogicalPosition::Center);
        mark.scroll_into_view_with_scroll_into_view_options(&how);
        self.looking.is_led.set(true);
        focus(&mark);
        self.looking.is_led.set(false);
        let mut lights = Lights::default();
        lights.add(Light::Lit, &range);
        let _ = mark.class_list().add_1("lit");
        self.go_dark();
        self.work.borrow_mut().lit = Some((lights, mark));
        let weak = Rc::downgrade(self);
        self.looking.next.replace(Some(Timeout::new(LIT, move || {
            if let Some(inner) = weak.upgrade() {
                inner.go_dark();
            }
        })));
        Some(())
    }

    fn go_dark(&self) {
        if let Some((_, mark)) = self.work.borrow_mut().lit.take() {
            let _ = mark.class_list().remove_1("lit");
        }
    }

    // The card.

    fn show_card(&self, id: &ClaimId, mark: &Element) {
        self.looking.next.replace(None);
        self.looking.shown.replace(Some((id.clone(), mark.clone())));
        self.table.send_message(Message::Card(Some(id.clone())));
    }

    fn hide_card(&self) {
        self.looking.next.replace(None);
        if self.looking.shown.take().is_some() {
            self.table.send_message(Message::Card(None));
        }
    }

    fn soon(self: &Rc<Self>, delay: u32, act: impl FnOnce(&Rc<Self>) + 'static) {
        let weak = Rc::downgrade(self);
        self.looking.next.replace(Some(Timeout::new(delay, move || {
            if let Some(inner) = weak.upgrade() {
                act(&inner);
            }
        })));
    }

    fn hear(self: &Rc<Self>, event: &Event) -> Option<()> {
        let name = event.type_();
        if name == "hashchange" {
            self.hear_address();
            return None;
        }
        let innermost = event.composed_path().get(0);
        let node = innermost.dyn_ref::<Node>()?;
        let mark = mark_around(node).and_then(|mark| Some((self.row_at(&mark.get_attribute("href")?)?, mark)));
        let in_card = card::card_in(&self.place.shadow).is_some_and(|card| card.contains(Some(node)));
        match name.as_str() {
            "pointerdown" => {
                self.looking.is_touch.set(event.unchecked_ref::<PointerEvent>().pointer_type() == "touch");
                if mark.is_none() && !in_card {
                    self.hide_card();
                }
            }
            "pointerover" if event.unchecked_ref::<PointerEvent>().pointer_type() != "touch" => match mark {
                Some((id, _)) if self.looking.is_shown(&id) => drop(self.looking.next.take()),
                Some((id, mark)) => self.soon(REST, move |inner| inner.show_card(&id, &mark)),
                None if in_card => drop(self.looking.next.take()),
                None if self.looking.shown.borrow().is_some() => self.soon(STAY, |inner| inner.leave()),
                // A pointer that only passed over a mark.
                None => self.looking.next.replace(None).map(drop).unwrap_or_default(),
            },
            "focusin" if !self.looking.is_touch.get() && !self.looking.is_led.get() => {
                if let Some((id, mark)) = mark {
                    self.show_card(&id, &mark);
                }
            }
            "focusout" if mark.is_some() && !self.looking.is_touch.get() => self.soon(STAY, |inner| inner.leave()),
            "click" => self.hear_click(event.unchecked_ref(), mark, in_card, node),
            "keydown" => {
                self.looking.is_touch.set(false);
                if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                    self.hide_card();
                }
            }
            _ => {}
        }
        Some(())
    }

    fn hear_click(self: &Rc<Self>, event: &MouseEvent, mark: Option<(ClaimId, Element)>, in_card: bool, node: &Node) {
        // Those who want a new tab or window get it.
        if event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        match mark {
            Some((id, mark)) if self.looking.is_touch.get() && !self.looking.is_shown(&id) => {
                event.prevent_default();
                self.show_card(&id, &mark);
            }
            Some((id, mark)) => {
                self.hide_card();
                self.reveal(id, Some(mark));
            }
            None if in_card => {
                let is_way =
                    node.dyn_ref::<Element>().is_some_and(|element| element.closest("a").is_ok_and(|link| link.is_some()));
                let shown = if is_way { self.looking.shown.borrow().clone() } else { None };
                if let Some((id, mark)) = shown {
                    self.hide_card();
                    self.reveal(id, Some(mark));
                }
            }
            None => {}
        }
    }

    /// The card goes unless the focus is on its mark.
    fn leave(&self) {
        let active = self.place.host.owner_document().and_then(|document| document.active_element());
        if self.looking.shown.borrow().as_ref().is_none_or(|(_, mark)| active.as_ref() != Some(mark)) {
            self.hide_card();
        }
    }

    /// The page's address has changed: it leads to a row, or back from one.
    fn hear_address(self: &Rc<Self>) {
        let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
        if let Some(id) = self.row_at(&hash) {
            self.reveal(id, None);
        } else if let Some(mark) = self.came_from.take() {
            self.looking.is_led.set(true);
            focus(&mark);
            self.looking.is_led.set(false);
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.go_dark();
        if self.looking.shown.take().is_some() {
            self.table.send_message(Message::Card(None));
        }
    }
}

/// Reads the article and finds every passage in it; `None` if the table has gone meanwhile.
async fn anchored(weak: &Weak<Inner>, pauses: &mut Pauses) -> Option<(Passages, Vec<(usize, usize, Anchor)>)> {
    let mut passages = Passages::default();
    let mut root = None;
    for _ in 0..ATTEMPTS {
        let inner = weak.upgrade()?;
        inner.is_stale.set(false);
        root = article_of(&inner.place.host, inner.place.article.as_deref());
        drop(inner);
        passages = match &root {
            Some(root) => read(root, pauses).await,
            None => Passages::default(),
        };
        if !weak.upgrade()?.is_stale.get() {
            break;
        }
    }
    let screen = weak.upgrade()?.screen.clone();
    let mut anchors = Vec::new();
    for (index, row) in screen.shown.rows.iter().enumerate() {
        for (number, passage) in row.passages.iter().enumerate() {
            let anchor = match root {
                Some(_) => find(&passages.text, &Selector::from(passage)),
                None => Err(Lost { reason: Reason::NoArticle, nearest: None }),
            };
            anchors.push((index, number, anchor));
            pauses.breathe().await;
        }
        pauses.breathe().await;
    }
    pauses.end();
    weak.upgrade()?;
    Some((passages, anchors))
}

fn number(value: usize) -> Tree {
    i64::try_from(value).unwrap_or(i64::MAX).into()
}

/// Moves the focus without scrolling.
fn focus(element: &Element) {
    let how = FocusOptions::new();
    how.set_prevent_scroll(true);
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&how);
}
