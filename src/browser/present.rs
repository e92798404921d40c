//! In a browser.

use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlDetailsElement;
use yew::events::Event;
use yew::{Callback, TargetCast};

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
    let Some(window) = web_sys::window() else { return };
    let Ok(href) = window.location().href() else { return };
    let address = format!("{}#{fragment}", href.split('#').next().unwrap_or_default());
    spawn_local(async move {
        let navigator = window.navigator();
        // Outside secure contexts there is no clipboard, whatever the type says.
        let is_there = js_sys::Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false);
        let is_copied = is_there && JsFuture::from(navigator.clipboard().write_text(&address)).await.is_ok();
        then.emit((!is_copied).then(|| address.into()));
    });
}
