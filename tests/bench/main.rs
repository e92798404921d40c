//! Measures the built files, mostly in a browser, and prints the numbers: `docs/speed.md` says what they mean.
//!
//! `cargo xtask bench` builds the files and runs this. It asserts no time, since times are of one machine; only a wrong result counts as
//! none. In reading order: [`asked`] is the command line, [`claims`] makes documents, [`host`] the pages that show them, [`startup`],
//! [`interactions`] and [`passages`] measure there, [`commands`] measures the command line, [`figures`] prints. [`beside`] writes a page for a harness that compares tables.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a bench says what is wrong by panicking")]
// The harness of the end-to-end tests, of which this uses a part.
#![allow(dead_code, reason = "the harness is shared")]

mod article;
mod asked;
mod beside;
mod claims;
mod commands;
#[path = "../e2e/engine.rs"]
mod engine;
mod figures;
mod host;
mod interactions;
#[path = "../e2e/page.rs"]
mod page;
mod passages;
mod random;
#[path = "../e2e/server.rs"]
mod server;
mod startup;
#[path = "../e2e/webdriver.rs"]
mod webdriver;
mod words;

use asked::Asked;
use host::Host;

fn main() {
    let asked = Asked::read();
    if let Some((page, data)) = &asked.page {
        return beside::write(page, data);
    }
    let hosts: Vec<Host> = if asked.wants("startup") || asked.wants("interactions") {
        asked.claims.iter().map(|claims| Host::of(*claims)).collect()
    } else {
        Vec::new()
    };
    if asked.wants("startup") {
        startup::run(&hosts, asked.rounds);
    }
    if asked.wants("interactions") {
        interactions::run(&hosts, asked.rounds);
    }
    if asked.wants("passages") {
        passages::run(asked.rounds);
    }
    if asked.wants("commands") {
        commands::run(asked.claims.iter().copied().max().unwrap_or_default(), asked.rounds);
    }
}
