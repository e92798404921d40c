//! Measures the built files in a browser and prints the numbers, or writes the page by which a harness measures them beside others.

use crate::args::{Args, unknown};
use crate::engine::Engine;
use crate::process::{Result, cargo, root, run};
use crate::{browsers, dist, tools};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// What can be measured.
const BENCHES: [&str; 4] = ["startup", "interactions", "passages", "commands"];

/// `cargo xtask bench`: in Chromium, unless another engine is asked for.
pub fn bench(mut given: Args) -> Result {
    let mut engine = Engine::Chromium;
    let (mut page, mut data) = (None, None);
    // What the bench itself is told.
    let mut told = Vec::new();
    while let Some(option) = given.next() {
        match option.as_str() {
            "--engine" => engine = Engine::named(&given.value("--engine")?)?,
            "--only" => told.extend([option, bench_named(given.value("--only")?)?]),
            "--claims" | "--rounds" => {
                let number = positive(&option, given.value(&option)?)?;
                told.extend([option, number]);
            }
            "--page" => page = Some(folder(given.value("--page")?)?),
            "--data" => data = Some(folder(given.value("--data")?)?),
            other => return Err(unknown(other)),
        }
    }
    match (page, data) {
        (None, None) => measure(engine, &told),
        (Some(page), Some(data)) => write_page(page, data),
        _ => Err("expected `--page DIR` and `--data FOLDER` together, found one of them".to_owned()),
    }
}

fn measure(engine: Engine, told: &[String]) -> Result {
    tools::for_embed()?;
    let mut only =
        told.iter().zip(told.iter().skip(1)).filter(|(option, _)| *option == "--only").map(|(_, name)| name).peekable();
    // The command line needs no browser.
    if only.peek().is_some() && only.all(|name| name == "commands") {
        dist::dist()?;
        return run(program().args(told));
    }
    if engine == Engine::Chromium {
        browsers::chromium()?;
    }
    dist::dist()?;
    let running = engine.start()?;
    let mut command = program();
    running.describe_to(command.args(told));
    run(&mut command)
}

/// A page needs no browser to be written.
fn write_page(page: PathBuf, data: PathBuf) -> Result {
    tools::for_embed()?;
    dist::dist()?;
    run(program().arg("--page").arg(page).arg("--data").arg(data))
}

/// The program that measures: in release, since it makes and searches documents of 25 MB.
fn program() -> Command {
    let mut command = cargo();
    command.args(["test", "--quiet", "--release", "--features", "e2e", "--test", "bench", "--"]);
    command.env("CLAIMS_TABLE_DIST", root().join("dist"));
    command
}

fn bench_named(name: String) -> Result<String> {
    if BENCHES.contains(&name.as_str()) {
        return Ok(name);
    }
    Err(format!("--only: expected {}, found `{name}`", BENCHES.join(", ")))
}

fn positive(option: &str, number: String) -> Result<String> {
    if number.parse::<usize>().is_ok_and(|number| number > 0) {
        return Ok(number);
    }
    Err(format!("{option}: expected a number above 0, found `{number}`"))
}

/// A folder as the person at the terminal means it, who need not stand in the workspace.
fn folder(path: String) -> Result<PathBuf> {
    env::current_dir().map(|here| here.join(path)).map_err(|error| error.to_string())
}
