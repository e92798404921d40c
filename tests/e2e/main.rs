//! What a publisher deploys, in a real browser, as `docs/` describes it.
//!
//! `cargo xtask test --only e2e` builds the files, starts the drivers and runs this once for each engine. One browser
//! serves the whole run, since starting one takes longer than a test; each test has a server, and so an origin, of its
//! own. That is why the tests are listed here and run by a `main`: nothing ends a browser that a static would hold.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

/// The tests of a module by name; one that is left out is reported by the compiler as never used.
macro_rules! tests {
    ($($name:ident),* $(,)?) => {
        pub const TESTS: &[crate::Test] = &[$((concat!(module_path!(), "::", stringify!($name)), $name)),*];
    };
}

mod accessibility;
mod archive;
mod article;
mod cards;
mod cite;
mod documents;
mod element;
mod embedding;
mod engine;
mod figures;
mod finding;
mod isolation;
mod keyboard;
mod languages;
mod late;
mod loading;
mod looks;
mod page;
mod payloads;
mod policy;
mod prerendered;
mod server;
mod sheets;
mod steady;
mod story;
mod tables;
mod ways;
mod webdriver;
mod written;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;
use webdriver::Browser;

/// A test and its full name.
type Test = (&'static str, fn(&Browser));

/// In reading order: what a page without script offers, then what script adds, then what goes wrong.
const MODULES: [&[Test]; 24] = [
    prerendered::TESTS,
    loading::TESTS,
    element::TESTS,
    written::TESTS,
    article::TESTS,
    tables::TESTS,
    cards::TESTS,
    ways::TESTS,
    finding::TESTS,
    cite::TESTS,
    figures::TESTS,
    late::TESTS,
    steady::TESTS,
    looks::TESTS,
    isolation::TESTS,
    documents::TESTS,
    sheets::TESTS,
    languages::TESTS,
    embedding::TESTS,
    archive::TESTS,
    policy::TESTS,
    payloads::TESTS,
    keyboard::TESTS,
    accessibility::TESTS,
];

fn main() -> ExitCode {
    let filter = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let all: Vec<_> = MODULES.into_iter().flatten().collect();
    let chosen: Vec<_> = all.iter().filter(|(name, _)| name.contains(&filter)).collect();
    let start = Instant::now();
    let mut browser = Browser::start();
    println!("\nrunning {} tests in {:?}", chosen.len(), browser.engine);

    let mut failed = 0;
    for (name, test) in &chosen {
        let name = name.trim_start_matches("e2e::");
        let passes = catch_unwind(AssertUnwindSafe(|| test(&browser))).is_ok();
        println!("test {name} ... {}", if passes { "ok" } else { "FAILED" });
        if !passes {
            failed += 1;
            picture(&browser, name);
            if !browser.is_alive() {
                browser = Browser::start();
            }
        }
    }
    println!(
        "\ntest result: {}. {} passed; {failed} failed; 0 ignored; 0 measured; {} filtered out; finished in {:.2}s\n",
        if failed == 0 { "ok" } else { "FAILED" },
        chosen.len() - failed,
        all.len() - chosen.len(),
        start.elapsed().as_secs_f32(),
    );
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Keeps what the window showed when a test failed.
fn picture(browser: &Browser, test: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("e2e");
    let path = folder.join(format!("{:?}-{}.png", browser.engine, test.replace("::", "-")));
    browser.screenshot(&path);
    eprintln!("see {}", path.display());
}
