//! The project's own commands: `cargo xtask` lists them.
//!
//! Plain programs called in order, with nothing to configure. In reading order: [`process`] runs a program, [`tools`]
//! makes sure it is there, [`dist`] builds what a publisher deploys, [`serve`] shows the preview, [`test`] runs
//! everything, [`bench`] measures, [`pictures`] makes the pictures of the documentation.

mod abort;
mod args;
mod bench;
mod browsers;
mod dist;
mod engine;
mod imports;
mod integrity;
mod lean;
mod loader;
mod npm;
mod order;
mod pictures;
mod process;
mod script;
mod serve;
mod sizes;
mod summary;
mod test;
mod tools;
mod ways;

use args::Args;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N] [--open]   build and serve the preview, rebuilding as files change
  dist                        build what a publisher deploys: dist/embed/, within its size limits, the same as an npm package in
                              dist/npm/, and dist/bin/claims
  embed [--to DIR] [--profile dev|embed]
                              the same files without the limits; DIR is $TRUNK_STAGING_DIR/embed when left out
  test [--engine chromium|firefox|webkit]… [--only fmt|clippy|native|sizes|browser|e2e]…
                              everything CI runs: all steps, all engines whose driver is installed
  bench [--engine chromium|firefox|webkit] [--only startup|interactions|passages]… [--claims N]… [--rounds N]
                              how long tables of 20 to 30,573 claims take to start and to answer, and how long it takes to
                              find 200 passages in a very long article
  bench --page DIR --data FOLDER
                              writes the page by which a harness measures the table beside others: tests/bench/beside/
  pictures [--only NAME]…     makes the pictures of README.md and docs/ anew, into docs/pictures/

Missing tools are installed into cargo's home; what cannot be installed is named.
";

fn main() -> ExitCode {
    let mut given = Args::new(std::env::args().skip(1));
    let done = match given.next().as_deref() {
        Some("serve") => serve::serve(given),
        Some("dist") => given.end().and_then(|()| dist::dist()),
        Some("embed") => dist::embed(given),
        Some("test") => test::test(given),
        Some("bench") => bench::bench(given),
        Some("pictures") => pictures::pictures(given),
        None | Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            Ok(())
        }
        Some(other) => Err(format!("expected serve, dist, embed, test, bench or pictures, found `{other}`")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // The summary of the tests has said it all, and its last line stays the last line.
        Err(message) if message.is_empty() => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
