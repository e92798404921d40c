//! In a browser.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlDetailsElement;
use yew::events::Event;
use yew::{Callback, TargetCast};

use crate::browser::with_hands;

/// The `details` of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Fold(Option<HtmlDetailsElement>);

impl Fold {
    /// That which an event came from.
    pub fn of(event: &Event) -> Self {
        Self(event.target_dyn_into())
    }

    /// Whether it is open now.
    pub fn is_open(&self) -> bool {
        self.0.as_ref().is_some_and(HtmlDetailsElement::open)
    }
}

/// What the control that an event came from holds now.
pub fn value(event: &Event) -> String {
    let value = event.target().and_then(|target| js_sys::Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Has something done when what is drawn now has been seen: a time in milliseconds after the next frame.
pub fn later(delay: u32, act: Box<dyn FnOnce()>) {
    let act = Closure::once_into_js(move || Timeout::new(delay, act).forget());
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(act.unchecked_ref());
    }
}

/// The text with its letters composed as Unicode has them (NFKC).
pub fn composed(text: &str) -> String {
    JsString::from(text).normalize("NFKC").into()
}

/// The text with its letters taken apart as Unicode has them (NFKD).
pub fn decomposed(text: &str) -> String {
    JsString::from(text).normalize("NFKD").into()
}

/// The page's address with this fragment; empty where there are no hands.
pub fn address(fragment: &str) -> String {
    with_hands(|hands| hands.address(fragment)).unwrap_or_default()
}

/// Copies a text, plain and, if there is any, as HTML. `then` is told the plain text where the browser would not take it, as on pages that
/// are not served securely.
pub fn copy(plain: &str, html: &str, then: Callback<Option<Rc<str>>>) {
    let Some(copying) = with_hands(|hands| hands.copy(plain, html)) else { return };
    spawn_local(async move {
        let by_hand = JsFuture::from(copying).await.ok().and_then(|text| text.as_string());
        then.emit(by_hand.map(Into::into));
    });
}

/// Gives the reader a text as a file with a name and a media type.
pub fn download(name: &str, media_type: &str, text: &str) {
    with_hands(|hands| hands.download(name, media_type, text));
}
