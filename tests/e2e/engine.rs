//! The engines a run may be for.

use serde_json::{Value, json};
use std::env;

/// The engine the run is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    /// WebKitGTK, the nearest to Safari that runs on Linux; it needs a display.
    WebKit,
}

impl Engine {
    /// The one that `cargo xtask test` names.
    pub fn of_run() -> Self {
        match env::var("CLAIMS_TABLE_ENGINE").as_deref() {
            Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            _ => {
                panic!("expected CLAIMS_TABLE_ENGINE to be chromium, firefox or webkit: start with `cargo xtask test --only e2e`")
            }
        }
    }

    /// What a driver is asked for: a browser without windows, where the engine has such a mode.
    pub fn capabilities(self) -> Value {
        match self {
            // In a container there are no namespaces for its sandbox, and little shared memory.
            Self::Chromium => json!({ "goog:chromeOptions": { "args": [
                "--headless", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run", "--no-default-browser-check",
            ] } }),
            Self::Firefox => json!({ "moz:firefoxOptions": { "args": ["-headless"] } }),
            Self::WebKit => match env::var("CLAIMS_TABLE_MINI_BROWSER") {
                Ok(binary) => json!({ "webkitgtk:browserOptions": { "binary": binary, "args": ["--automation"] } }),
                Err(_) => json!({}),
            },
        }
    }
}
