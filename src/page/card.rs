//! The card of the mark that a reader points at, has the focus on, or taps.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
use web_sys::{Element, ShadowRoot};

use crate::claims::ClaimId;

/// How long a pointer rests on a mark before its card comes, in milliseconds: passing over is not pointing at.
pub const REST: u32 = 120;
/// How long the card stays when the pointer leaves, in milliseconds: the way from the mark to the card takes time.
pub const STAY: u32 = 300;
/// Which mark a reader is looking at.
#[derive(Debug, Default)]
pub struct Looking {
    /// The claim whose card is shown, and the mark.
    pub shown: RefCell<Option<(ClaimId, Element)>>,
    /// What will happen unless the reader moves on.
    pub next: RefCell<Option<Timeout>>,
    /// Whether the last press was a finger's: it has no hovering, so the first tap shows the card.
    pub is_touch: Cell<bool>,
    /// Whether the focus is being moved to a mark by the page, so that its card would only be in the way.
    pub is_led: Cell<bool>,
}

impl Looking {
    /// Whether this claim's card is shown.
    pub fn is_shown(&self, id: &ClaimId) -> bool {
        self.shown.borrow().as_ref().is_some_and(|(shown, _)| shown == id)
    }
}

/// The card, where one is drawn.
pub fn card_in(shadow: &ShadowRoot) -> Option<Element> {
    shadow.query_selector(".card").ok().flatten()
}
