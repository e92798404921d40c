//! What a reader does with the marks and their card.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, Node, PointerEvent};

use crate::claims::ClaimId;
use crate::page::card::{REST, STAY, card_in};
use crate::page::mark::mark_around;
use crate::page::marks::Inner;
use crate::page::pause::after;
use crate::view::Message;

/// The events of the page that matter.
pub const HEARD: &[&str] = &["pointerover", "pointerdown", "focusin", "focusout", "click", "keydown"];

impl Inner {
    /// Takes in an event of the page.
    pub(super) fn hear(self: &Rc<Self>, event: &Event) -> Option<()> {
        let innermost = event.composed_path().get(0);
        let node = innermost.dyn_ref::<Node>()?;
        let mark = mark_around(node).and_then(|mark| Some((self.row_at(&mark.get_attribute("href")?)?, mark)));
        let in_card = card_in(&self.place.shadow).is_some_and(|card| card.contains(Some(node)));
        let is_touch = |event: &Event| event.unchecked_ref::<PointerEvent>().pointer_type() == "touch";
        let looking = &self.looking;
        match event.type_().as_str() {
            "pointerdown" => {
                looking.is_touch.set(is_touch(event));
                if mark.is_none() && !in_card {
                    self.hide_card();
                }
            }
            "pointerover" if !is_touch(event) => {
                // What was about to happen was about to happen to another place.
                looking.next.replace(None);
                match mark {
                    Some((id, mark)) if !looking.is_shown(&id) => self.soon(REST, move |inner| inner.show_card(&id, &mark)),
                    None if !in_card && looking.shown.borrow().is_some() => self.soon(STAY, |inner| inner.leave()),
                    _ => {}
                }
            }
            "focusin" if !looking.is_touch.get() && !looking.is_led.get() => {
                if let Some((id, mark)) = mark {
                    self.show_card(&id, &mark);
                }
            }
            "focusout" if mark.is_some() && !looking.is_touch.get() => self.soon(STAY, |inner| inner.leave()),
            "click" => self.hear_click(event.unchecked_ref(), mark, in_card.then_some(node)),
            "keydown" => {
                looking.is_touch.set(false);
                // It closes the card, and not the dialog around it as well.
                if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" && self.hide_card() {
                    event.prevent_default();
                }
            }
            _ => {}
        }
        Some(())
    }

    fn hear_click(self: &Rc<Self>, event: &MouseEvent, mark: Option<(ClaimId, Element)>, in_card: Option<&Node>) {
        // Those who want a new tab or window get it.
        if event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        let is_link =
            |node: &Node| node.dyn_ref::<Element>().is_some_and(|element| element.closest("a").is_ok_and(|link| link.is_some()));
        let gone = match mark {
            Some((id, mark)) if self.looking.is_touch.get() && !self.looking.is_shown(&id) => {
                event.prevent_default();
                return self.show_card(&id, &mark);
            }
            Some(mark) => Some(mark),
            None if in_card.is_some_and(is_link) => self.looking.shown.borrow().clone(),
            None => None,
        };
        if let Some((id, mark)) = gone {
            // Not left to the browser: where the page has a base, the link leads away from it.
            event.prevent_default();
            if let (Some(window), Some(address)) = (web_sys::window(), mark.get_attribute("href")) {
                let _ = window.location().set_hash(&address);
            }
            self.hide_card();
            self.reveal(id, Some(mark));
        }
    }

    fn show_card(&self, id: &ClaimId, mark: &Element) {
        self.looking.next.replace(None);
        self.looking.shown.replace(Some((id.clone(), mark.clone())));
        self.table.send_message(Message::Card(Some(id.clone())));
    }

    /// Hides the card; whether there was one.
    pub(super) fn hide_card(&self) -> bool {
        self.looking.next.replace(None);
        let was_shown = self.looking.shown.take().is_some();
        if was_shown {
            self.table.send_message(Message::Card(None));
        }
        was_shown
    }

    /// The card goes unless the focus is on its mark.
    fn leave(&self) {
        let active = self.place.host.owner_document().and_then(|document| document.active_element());
        if self.looking.shown.borrow().as_ref().is_none_or(|(_, mark)| active.as_ref() != Some(mark)) {
            self.hide_card();
        }
    }

    fn soon(self: &Rc<Self>, delay: u32, act: impl FnOnce(&Rc<Self>) + 'static) {
        let weak = Rc::downgrade(self);
        self.looking.next.replace(Some(after(
            delay,
            Box::new(move || {
                if let Some(inner) = weak.upgrade() {
                    act(&inner);
                }
            }),
        )));
    }
}
