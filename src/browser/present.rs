//! In a browser.

use std::rc::Rc;

use js_sys::{JsString, Promise};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlDetailsElement;
use yew::events::Event;
use yew::{Callback, TargetCast};

use crate::browser::with_hands;

/// Whether the `details` that an event came from is open now.
pub fn is_open(event: &Event) -> bool {
    event.target_dyn_into::<HtmlDetailsElement>().is_some_and(|details| details.open())
}

/// The text with its letters composed as Unicode has them (NFKC).
pub fn composed(text: &str) -> String {
    JsString::from(text).normalize("NFKC").into()
}

/// Copies the page's address with this fragment. `then` is told the address where the browser would not take it, as on pages that are
/// not served securely.
pub fn copy_address(fragment: &str, then: Callback<Option<Rc<str>>>) {
    tell_of(with_hands(|hands| hands.copy_address(fragment)), then);
}

/// The page's address with this fragment; empty where there are no hands.
pub fn address(fragment: &str) -> String {
    with_hands(|hands| hands.address(fragment)).unwrap_or_default()
}

/// Copies a text, both plain and as HTML. `then` is told the plain text where the browser would not take it.
pub fn copy(plain: &str, html: &str, then: Callback<Option<Rc<str>>>) {
    tell_of(with_hands(|hands| hands.copy(plain, html)), then);
}

/// Gives the reader a text as a file with a name and a media type.
pub fn download(name: &str, media_type: &str, text: &str) {
    with_hands(|hands| hands.download(name, media_type, text));
}

fn tell_of(copying: Option<Promise>, then: Callback<Option<Rc<str>>>) {
    let Some(copying) = copying else { return };
    spawn_local(async move {
        let by_hand = JsFuture::from(copying).await.ok().and_then(|text| text.as_string());
        then.emit(by_hand.map(Into::into));
    });
}
