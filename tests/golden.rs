//! The prerendered fragment of a fixture document, whole: what the command line writes is what the browser test hydrates.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

use claims_table::claims::read::json_document;
use claims_table::prerender::{Assets, fragment};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/prerendered.html");

#[test]
fn the_fixture_is_prerendered_as_it_was() {
    let reading = json_document(include_bytes!("golden/claims.json"));
    assert_eq!((&reading.problems, &reading.broken), (&Vec::new(), &None));
    let html = fragment(&reading.document, None, Assets::At("/embed"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(GOLDEN, &html).unwrap();
    }
    let golden = std::fs::read_to_string(GOLDEN).unwrap_or_default();
    let at = html.bytes().zip(golden.bytes()).take_while(|(new, old)| new == old).count();
    let around = |text: &str| -> String { text.get(at.saturating_sub(60)..).unwrap_or_default().chars().take(160).collect() };
    assert!(
        html == golden,
        "expected the fragment of tests/golden/prerendered.html, found another from byte {at} on\n  golden: …{}\n  now:    …{}\n\
         If the change is meant, renew it with `UPDATE_GOLDEN=1 cargo test --test golden` and look at the difference.",
        around(&golden),
        around(&html),
    );
}
