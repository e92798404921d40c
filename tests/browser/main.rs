//! The table in a real browser: what stands in the shadow root, what opens and closes, and how a table that was written into the page
//! is taken over.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

mod drawing;
mod element;
mod host;
mod taking_over;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
