//! Makes the pictures that the README and `docs/` show, from the examples: `cargo xtask pictures` builds the files and runs this.
//!
//! It tests nothing. In reading order: [`album`] lists what is in each picture, [`camera`] opens the page and takes it, [`themes`] reads the
//! styles of the themed ones out of the page that shows them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "who makes pictures says what is wrong by panicking")]
// The harness of the end-to-end tests, of which this uses a part.
#![allow(dead_code, reason = "the harness is shared")]

mod album;
mod camera;
#[path = "../e2e/engine.rs"]
mod engine;
#[path = "../e2e/page.rs"]
mod page;
#[path = "../e2e/server.rs"]
mod server;
mod themes;
#[path = "../e2e/webdriver.rs"]
mod webdriver;

use std::path::PathBuf;

/// What the command line may say.
const USAGE: &str = "expected `--to FOLDER`, then any number of `--only NAME`";

fn main() {
    let mut given = std::env::args().skip(1);
    let (mut to, mut only) = (None, Vec::new());
    while let Some(option) = given.next() {
        let value = given.next().expect(USAGE);
        match option.as_str() {
            "--to" => to = Some(PathBuf::from(value)),
            "--only" => only.push(value),
            _ => panic!("{USAGE}, found `{option}`"),
        }
    }
    let to = to.expect(USAGE);
    let pictures = album::pictures();
    let names: Vec<&str> = pictures.iter().map(|picture| picture.name.as_str()).collect();
    if let Some(other) = only.iter().find(|name| !names.contains(&name.as_str())) {
        panic!("--only: expected one of {}, found `{other}`", names.join(", "));
    }
    for picture in pictures.iter().filter(|picture| only.is_empty() || only.contains(&picture.name)) {
        let file = camera::take(picture, &to);
        println!("{}", file.display());
    }
}
