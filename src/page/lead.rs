//! Leads the reader from the article to a row, and back.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use crate::browser::with_hands;
use crate::claims::ClaimId;
use crate::page::light::{Light, Lights};
use crate::page::mark::set_lit;
use crate::page::marks::Inner;
use crate::page::pause::{after, turn};
use crate::view::Message;

/// How long a passage to which a reader was led is lit, in milliseconds.
const LIT: u32 = 2_500;

/// How many turns of the page a row may take to stand there: drawing takes several where it is long.
const PATIENCE: u32 = 100;

impl Inner {
    /// Opens and reveals a row, and moves the focus to it. `from` is the mark to which the way back leads.
    pub(super) fn reveal(self: &Rc<Self>, id: ClaimId, from: Option<Element>) {
        if from.is_some() {
            self.came_from.replace(from);
        }
        self.table.send_message(Message::Bring(id.clone()));
        let weak = Rc::downgrade(self);
        spawn_local(async move {
            for turns in 1.. {
                // Once the row stands open, with its anchor, and the browser has gone to the address itself.
                turn().await;
                let Some(inner) = weak.upgrade() else { return };
                let document = inner.place.host.owner_document();
                let name = format!("{}claim-{id}", inner.screen.prefix);
                let anchor = document.and_then(|document| document.get_element_by_id(&name));
                let summary = inner.place.shadow.query_selector(&format!("[data-claim=\"{id}\"] summary")).ok().flatten();
                if anchor.is_some() && summary.is_some() || turns == PATIENCE {
                    with_hands(|hands| hands.arrive(anchor.as_ref(), summary.as_ref()));
                    return;
                }
            }
        });
    }

    /// Reveals one of the passages of a claim that have a mark, lights it for a moment, and moves the focus to its mark.
    pub(super) fn show_passage(self: &Rc<Self>, id: &ClaimId, passage: usize) -> Option<()> {
        let row = self.screen.ledger.index_of(id.as_str())?;
        let (range, mark) = {
            let work = self.work.borrow();
            let marked = work.marked.iter().filter(|marked| marked.row == row).nth(passage)?;
            (marked.range.clone(), marked.mark.clone())
        };
        self.lead_to(&mark, "center");
        let mut lights = Lights::default();
        lights.add(Light::Lit, &range);
        let weak = Rc::downgrade(self);
        let end = after(
            LIT,
            Box::new(move || {
                if let Some(inner) = weak.upgrade() {
                    inner.work.borrow_mut().go_dark();
                }
            }),
        );
        let mut work = self.work.borrow_mut();
        work.go_dark();
        set_lit(&mark, true);
        work.lit = Some((lights, mark, end));
        Some(())
    }

    /// Moves the focus to a mark without its card, which would only be in the way.
    fn lead_to(&self, mark: &Element, block: &str) {
        self.looking.is_led.set(true);
        with_hands(|hands| hands.lead(mark, block));
        self.looking.is_led.set(false);
    }

    /// The page's address has changed: it leads to a row, or back from one.
    pub(super) fn follow_address(self: &Rc<Self>) {
        let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
        if let Some(id) = self.row_at(&hash) {
            self.reveal(id, None);
        } else if let Some(mark) = self.came_from.take() {
            // The browser has gone back itself, mostly to where the mark is in view.
            self.lead_to(&mark, "nearest");
        }
    }
}
