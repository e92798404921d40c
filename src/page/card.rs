//! Shows the card of the mark that a reader points at, has the focus on, or taps, and places it beside the mark.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::claims::ClaimId;

/// How long a pointer rests on a mark before its card comes, in milliseconds: passing over is not pointing at.
pub const REST: u32 = 120;
/// How long the card stays when the pointer leaves, in milliseconds: the way from the mark to the card takes time.
pub const STAY: u32 = 300;
/// The room between card and mark, and between card and window, in CSS pixels.
const ROOM: f64 = 8.0;

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

/// Shows the card that was drawn, below its mark, or above where there is more room.
pub fn place(shadow: &ShadowRoot, mark: &Element) -> Option<()> {
    let card: HtmlElement = wasm_bindgen::JsCast::unchecked_into(card_in(shadow)?);
    // It may be shown already.
    let _ = card.show_popover();
    let window = web_sys::window()?;
    let page = window.document()?.document_element()?;
    let (width, height) = (f64::from(card.offset_width()), f64::from(card.offset_height()));
    let at = mark.get_bounding_client_rect();
    let (page_width, page_height) = (f64::from(page.client_width()), f64::from(page.client_height()));
    let is_rtl = window.get_computed_style(mark).ok().flatten()?.get_property_value("direction").is_ok_and(|way| way == "rtl");
    let aligned = if is_rtl { at.right() - width } else { at.left() };
    let left = aligned.min(page_width - width - ROOM).max(ROOM);
    let (above, below) = (at.top() - ROOM - height, at.bottom() + ROOM);
    let top = if below + height > page_height && above >= 0.0 { above } else { below };
    // It scrolls with the page, as its mark does.
    let (left, top) = (left + window.page_x_offset().ok()?, top + window.page_y_offset().ok()?);
    card.style().set_css_text(&format!("left:{}px;top:{}px", left as i32, top as i32));
    Some(())
}
