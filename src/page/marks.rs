//! The guard of everything a table does in its article: when the article is read, and what is done with what was read.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use js_sys::{Date, Function};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, MutationRecord, Node, ShadowRoot};
use yew::html::Scope;

use crate::anchor::{Lost, Reason, Selector, find};
use crate::browser::with_hands;
use crate::claims::ClaimId;
use crate::element::events;
use crate::page::article::article_of;
use crate::page::card::{self, Looking};
use crate::page::hear::HEARD;
use crate::page::listen::Listener;
use crate::page::mark::mark_around;
use crate::page::outcome::{Sought, outcome};
use crate::page::passages::{Passages, read};
use crate::page::pause::{Pauses, after, turn};
use crate::page::watch::Watch;
use crate::page::work::Work;
use crate::view::{ClaimsTable, Message, Screen};

/// How long a page may rest after a change before its article is read again, in milliseconds.
const SOONEST: u32 = 150;
/// The longest such time, for an article in which something changes all the time and no passage with it.
const LATEST: u32 = 10_000;
/// How many times as long as the reading takes the page has rest from it, so that a tenth of the time is the most it costs.
const REST_FACTOR: f64 = 10.0;
/// How often a reading is begun anew because the article changed meanwhile, before what was read has to do.
const ATTEMPTS: usize = 3;

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

pub(super) struct Inner {
    pub(super) place: Place,
    pub(super) screen: Rc<Screen>,
    pub(super) table: Scope<ClaimsTable>,
    pub(super) looking: Looking,
    pub(super) work: RefCell<Work>,
    /// The mark from which a reader came to a row.
    pub(super) came_from: RefCell<Option<Element>>,
    tell: Function,
    /// The next reading, where one is due.
    due: RefCell<Option<Timeout>>,
    /// How long the next reading has to wait, in milliseconds.
    delay: Cell<u32>,
    /// When it was read, in milliseconds since 1970.
    read_at: Cell<f64>,
    is_reading: Cell<bool>,
    /// Whether the article has changed since its reading began.
    is_stale: Cell<bool>,
    watch: RefCell<Option<Watch>>,
    listeners: RefCell<Vec<Listener>>,
}

impl Marks {
    /// Begins to mark the article of a table that shows a screen. `tell` is told of its `anchors`, `table` how many of each row there are.
    pub fn new(place: Place, screen: Rc<Screen>, table: Scope<ClaimsTable>, tell: Function) -> Self {
        let inner = Rc::new(Inner {
            place,
            screen,
            table,
            looking: Looking::default(),
            work: RefCell::default(),
            came_from: RefCell::default(),
            tell,
            due: RefCell::default(),
            delay: Cell::new(SOONEST),
            read_at: Cell::default(),
            is_reading: Cell::new(false),
            is_stale: Cell::new(false),
            watch: RefCell::default(),
            listeners: RefCell::default(),
        });
        inner.begin();
        Self(inner)
    }

    /// Shows the card that was drawn beside its mark.
    pub fn place_card(&self) {
        let shown = self.0.looking.shown.borrow();
        if let (Some((_, mark)), Some(card)) = (&*shown, card::card_in(&self.0.place.shadow)) {
            with_hands(|hands| hands.place_card(&card, mark));
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
        self.watch.replace(Watch::over(document.clone().into(), move |records| {
            if let Some(inner) = weak.upgrade() {
                inner.noticed(&records);
            }
        }));
        let [on_page, on_window] = [Rc::downgrade(self), Rc::downgrade(self)];
        let hear = move |event: Event| {
            if let Some(inner) = on_page.upgrade() {
                let _ = inner.hear(&event);
            }
        };
        let follow = move |_| {
            if let Some(inner) = on_window.upgrade() {
                inner.follow_address();
            }
        };
        self.listeners.replace(vec![
            Listener::on(document.unchecked_into(), HEARD, hear),
            Listener::on(window.unchecked_into(), &["hashchange"], follow),
        ]);
        self.read();
    }

    /// The row to which an address leads, if it is one of this table.
    pub(super) fn row_at(&self, href: &str) -> Option<ClaimId> {
        self.screen.row_at(href).cloned()
    }

    fn read(self: &Rc<Self>) {
        self.due.replace(None);
        if self.is_reading.replace(true) {
            return;
        }
        let weak = Rc::downgrade(self);
        spawn_local(async move {
            // What was drawn just now has its turn to be seen first.
            turn().await;
            let mut pauses = Pauses::begin();
            // Whoever is gone meanwhile wants nothing to be marked.
            let Some((passages, sought)) = sought(&weak, &mut pauses).await else { return };
            if let Some(inner) = weak.upgrade() {
                inner.is_reading.set(false);
                inner.mark(&passages, &sought, pauses.worked);
                if inner.is_stale.get() {
                    inner.read_later();
                }
            }
        });
    }

    fn read_later(self: &Rc<Self>) {
        let mut due = self.due.borrow_mut();
        if due.is_none() {
            // A page that was at rest is no page in which something changes all the time.
            if Date::now() - self.read_at.get() > f64::from(LATEST) {
                self.delay.set(SOONEST);
            }
            let weak = Rc::downgrade(self);
            *due = Some(after(
                self.delay.get(),
                Box::new(move || {
                    if let Some(inner) = weak.upgrade() {
                        inner.read();
                    }
                }),
            ));
        }
    }

    /// Takes in what has changed on the page.
    fn noticed(self: &Rc<Self>, records: &[MutationRecord]) {
        // A text is whole before what was done to it is read.
        let mut matters = with_hands(|hands| hands.tidy()).unwrap_or_default();
        {
            let work = self.work.borrow();
            let is_ours = |node: &Node| self.place.host.contains(Some(node)) || mark_around(node).is_some();
            for record in records {
                let Some(target) = record.target() else { continue };
                if !is_ours(&target) {
                    matters |= work.root.as_ref().is_none_or(|root| root.contains(Some(&target)) || !root.is_connected());
                }
            }
        }
        self.forget();
        if matters {
            self.is_stale.set(true);
            if !self.is_reading.get() {
                self.read_later();
            }
        }
    }

    /// What the watch has noticed of our own doing is no change.
    fn forget(&self) {
        if let Some(watch) = &*self.watch.borrow() {
            watch.forget();
        }
    }

    fn mark(&self, passages: &Passages, sought: &[Sought], worked: f64) {
        let mut work = self.work.borrow_mut();
        work.root = article_of(&self.place.host, self.place.article.as_deref());
        let (standing, outcome, has_lost) = outcome(&self.screen, passages, sought);
        let counts = work.mark(&self.screen, &self.place.shadow, standing, |href| self.row_at(href).is_some());
        self.forget();
        // What is missing may be hidden, and shown later.
        if let Some(watch) = &*self.watch.borrow() {
            watch.look(has_lost);
        }
        self.table.send_message(Message::Found(counts.as_slice().into()));
        // What only moves has not changed: a ticker before it moves it all the time.
        let before = if work.counts == counts { self.delay.get() * 2 } else { 0 };
        self.delay.set(before.min(LATEST).max((worked * REST_FACTOR) as u32).max(SOONEST));
        self.read_at.set(Date::now());
        if work.told.as_ref() != Some(&outcome) {
            events::anchors(&self.tell, &outcome);
            work.told = Some(outcome);
        }
        work.counts = counts;
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.hide_card();
        self.work.get_mut().go_dark();
    }
}

/// Reads the article and looks for every passage in it; `None` if the table has gone meanwhile.
async fn sought(weak: &Weak<Inner>, pauses: &mut Pauses) -> Option<(Passages, Vec<Sought>)> {
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
    let mut sought = Vec::new();
    for (index, passages_of) in screen.ledger.passages() {
        for (number, passage) in passages_of.iter().enumerate() {
            let anchor = match root {
                Some(_) => find(&passages.text, &Selector::from(passage)),
                None => Err(Lost { reason: Reason::NoArticle, nearest: None }),
            };
            let exact = passage.exact.clone().unwrap_or_default();
            sought.push(Sought { row: index, number, exact, anchor });
            pauses.breathe().await;
        }
    }
    pauses.end();
    Some((passages, sought))
}
