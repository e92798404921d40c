//! The few things the rest asks of a browser, and what stands in for them where there is none.

#[cfg(target_arch = "wasm32")]
mod hands;
#[cfg(target_arch = "wasm32")]
mod present;
#[cfg(target_arch = "wasm32")]
pub use hands::{Hands, take_hands, with_hands};
#[cfg(target_arch = "wasm32")]
pub use present::*;

#[cfg(not(target_arch = "wasm32"))]
mod absent;
#[cfg(not(target_arch = "wasm32"))]
pub use absent::*;
