//! The table of keys in `README.md` names tests that there are.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

use std::fs;
use std::path::Path;

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_key_has_a_test_and_every_test_of_a_key_has_its_row() {
    let readme = read("README.md");
    let (_, table) = readme.split_once("### Keys").expect("expected the keys in README.md");
    let rows: Vec<_> =
        table.lines().skip_while(|line| !line.starts_with("| ---")).skip(1).take_while(|line| line.starts_with('|')).collect();
    assert!(rows.len() >= 10, "found {} rows", rows.len());
    let mut named = Vec::new();
    for row in &rows {
        let cell = row.trim_end_matches('|').rsplit('|').next().unwrap_or_default().trim().trim_matches('`');
        let (module, test) =
            cell.split_once("::").unwrap_or_else(|| panic!("expected the name of a test, found `{cell}` in {row}"));
        let source = read(&format!("tests/e2e/{module}.rs"));
        assert!(source.contains(&format!("fn {test}(")), "expected the test {test} in tests/e2e/{module}.rs");
        assert!(source.contains(&format!("    {test},")), "expected {test} among the tests that are run");
        named.push(cell.to_owned());
    }
    // What is no key of its own: that the focus is seen, and that closed rows are passed over.
    let others = ["the_focus_is_seen_wherever_it_is", "a_row_that_is_closed_keeps_what_is_in_it_from_tab"];
    let source = read("tests/e2e/keyboard.rs");
    let list = source.split_once("tests![").and_then(|(_, rest)| rest.split_once("];")).expect("expected the list of tests").0;
    for test in list.split(',').map(str::trim).filter(|test| !test.is_empty() && !others.contains(test)) {
        assert!(named.contains(&format!("keyboard::{test}")), "expected a row of README.md for keyboard::{test}");
    }
}
