//! Runs other programs and says plainly what failed.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a command of xtask ends with: an error is one sentence for the person at the terminal.
pub type Result<T = ()> = std::result::Result<T, String>;

/// The folder of the workspace.
pub fn root() -> PathBuf {
    // Cargo sets the variable at run time too; the built-in value is for a binary started by hand.
    let xtask = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Where `cargo install` puts programs and rustup its proxies, be it on `PATH` or not.
pub fn cargo_home() -> Option<PathBuf> {
    let home = || Some(PathBuf::from(env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"))?).join(".cargo"));
    env::var_os("CARGO_HOME").filter(|set| !set.is_empty()).map(PathBuf::from).or_else(home)
}

/// `PATH` with cargo's own programs first: trunk looks up wasm-bindgen there.
pub fn path() -> OsString {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let first = cargo_home().map(|home| home.join("bin"));
    env::join_paths(first.into_iter().chain(env::split_paths(&inherited))).unwrap_or(inherited)
}

/// The program of that name, in cargo's home or on `PATH`.
pub fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path()).map(|folder| folder.join(&file)).find(|program| program.is_file())
}

/// A program of that name, to be run in the workspace; it reads no input, so nothing waits for an answer in CI.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(find(name).unwrap_or_else(|| PathBuf::from(name)));
    command.current_dir(root()).env("PATH", path()).stdin(Stdio::null());
    command
}

/// The cargo that runs xtask.
pub fn cargo() -> Command {
    program(&env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// Runs a command to its end, its output shown as it comes.
pub fn run(command: &mut Command) -> Result {
    eprintln!("$ {}", line(command));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{}` failed: {status}", line(command))),
        Err(error) => Err(format!("`{}` could not be started: {error}", line(command))),
    }
}

/// What a command prints, when it ends well.
pub fn output(command: &mut Command) -> Result<String> {
    let done = command.output().map_err(|error| format!("`{}` could not be started: {error}", line(command)))?;
    if !done.status.success() {
        return Err(format!("`{}` failed: {}", line(command), String::from_utf8_lossy(&done.stderr).trim()));
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

/// A command as a person would type it.
pub fn line(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Cargo's target folder, wherever the machine's settings put it.
pub fn target() -> Result<PathBuf> {
    let facts = output(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let after = facts.split_once("\"target_directory\":\"").map(|(_, rest)| rest);
    let path = after.and_then(|rest| rest.split_once('"')).map(|(path, _)| path.replace("\\\\", "\\"));
    path.map(PathBuf::from).ok_or_else(|| "expected a target_directory in what `cargo metadata` says, found none".to_owned())
}

/// Adds the path to what the operating system said of it.
pub fn at(path: &Path) -> impl FnOnce(std::io::Error) -> String {
    move |error| format!("{}: {error}", path.display())
}
