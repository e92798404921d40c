//! Long work in short pieces, so that the page answers its reader in between.

use gloo::timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// How long a piece may take, in milliseconds: what is left of 50 is for a slower device and for the step that is under way.
const PIECE: f64 = 8.0;

/// Work that pauses.
#[derive(Debug)]
pub struct Pauses {
    since: f64,
    /// Milliseconds of work so far, without the pauses.
    pub worked: f64,
}

impl Pauses {
    /// Begins to work.
    pub fn begin() -> Self {
        Self { since: js_sys::Date::now(), worked: 0.0 }
    }

    /// Counts the last piece.
    pub fn end(&mut self) {
        self.worked += js_sys::Date::now() - self.since;
    }

    /// Lets the page have its turn if this piece has been long enough.
    pub async fn breathe(&mut self) {
        let now = js_sys::Date::now();
        if now - self.since >= PIECE {
            self.worked += now - self.since;
            turn().await;
            self.since = js_sys::Date::now();
        }
    }
}

/// Has something done after a time in milliseconds, unless what this gives is dropped before.
pub fn after(delay: u32, act: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(delay, act)
}

/// Lets everything else have its turn that is waiting for one.
pub async fn turn() {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    // It never fails.
    let _ = JsFuture::from(promise).await;
}
