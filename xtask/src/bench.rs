//! Measures the built files in a browser and prints the numbers.

use crate::args::{Args, unknown};
use crate::engine::Engine;
use crate::process::{Result, cargo, root, run};
use crate::{browsers, dist, tools};

/// `cargo xtask bench`: in Chromium, unless another engine is asked for.
pub fn bench(mut given: Args) -> Result {
    let mut engine = Engine::Chromium;
    while let Some(option) = given.next() {
        match option.as_str() {
            "--engine" => engine = Engine::named(&given.value("--engine")?)?,
            other => return Err(unknown(other)),
        }
    }
    tools::for_embed()?;
    if engine == Engine::Chromium {
        browsers::chromium()?;
    }
    dist::dist()?;
    let running = engine.start()?;
    let mut command = cargo();
    command.args(["test", "--quiet", "--features", "e2e", "--test", "bench"]);
    running.describe_to(&mut command);
    run(command.env("CLAIMS_TABLE_DIST", root().join("dist")))
}
