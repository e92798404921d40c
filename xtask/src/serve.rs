//! Builds and serves the preview with trunk.

use crate::args::{Args, unknown};
use crate::process::{self, Result, program};
use crate::tools;
#[cfg(unix)]
use std::os::unix::process::CommandExt as _;
use std::process::Command;

/// `cargo xtask serve`: trunk rebuilds as files change, until it is interrupted.
pub fn serve(mut given: Args) -> Result {
    let mut options = Vec::new();
    while let Some(option) = given.next() {
        match option.as_str() {
            "--port" => options.extend(["--port".to_owned(), given.value("--port")?]),
            "--open" => options.push("--open=true".to_owned()),
            other => return Err(unknown(other)),
        }
    }
    tools::for_preview()?;
    let mut trunk = program("trunk");
    // The preview's files are checked by nobody but trunk, which would ask the network for news of itself.
    trunk.args(["--skip-version-check", "serve"]).args(options);
    // Some CI systems set NO_COLOR to 1, which trunk's own parser refuses.
    trunk.env_remove("NO_COLOR");
    become_program(trunk)
}

/// xtask turns into trunk, so that whoever ends the one ends the other.
#[cfg(unix)]
fn become_program(mut trunk: Command) -> Result {
    let error = trunk.exec();
    Err(format!("`{}` could not be started: {error}", process::line(&trunk)))
}

#[cfg(not(unix))]
fn become_program(mut trunk: Command) -> Result {
    process::run(&mut trunk)
}
