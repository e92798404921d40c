//! Makes sure of the programs a build needs, and says what it does: on a fresh machine this takes minutes, once.

use crate::process::{self, Result, cargo, cargo_home, find, output, program, root, run};
use std::fs;
use std::path::Path;

const TRUNK: &str = "0.21.14";
/// What the browser runs.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What `embed` and `dist` need: the target and wasm-bindgen.
pub fn for_embed() -> Result {
    wasm_target()?;
    // Bindings and program must agree on their format, so the version is that of the library, to the last digit.
    installed("wasm-bindgen", "wasm-bindgen-cli", &locked("wasm-bindgen")?)
}

/// What `serve` needs besides: trunk.
pub fn for_preview() -> Result {
    for_embed()?;
    installed("trunk", "trunk", TRUNK)
}

/// What the chosen steps of `test` need, so that a quick step does not wait for tools it never uses.
#[derive(Clone, Copy)]
pub struct Needs {
    /// rustfmt and clippy, which rustup's minimal profile leaves out.
    pub components: bool,
    /// The wasm32 target.
    pub wasm: bool,
    /// wasm-bindgen and its test runner.
    pub bindgen: bool,
    /// trunk.
    pub trunk: bool,
}

/// What `test` needs.
pub fn for_tests(needs: Needs) -> Result {
    if needs.wasm {
        wasm_target()?;
    }
    if needs.bindgen {
        for_embed()?;
    }
    if needs.trunk {
        for_preview()?;
    }
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if needs.components && output(cargo().args([command, "--version"])).is_err() {
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

fn wasm_target() -> Result {
    // Asked of the compiler, not of rustup: distributions package Rust without it.
    let folder = output(program("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if fs::read_dir(folder.trim()).is_ok_and(|mut files| files.next().is_some()) {
        return Ok(());
    }
    rustup(&["target", "add", TARGET])
}

/// The sources of the standard library, for who builds it along.
pub fn standard_library() -> Result {
    let compiler = output(program("rustc").args(["--print", "sysroot"]))?;
    if Path::new(compiler.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        return Ok(());
    }
    // Debian, Fedora and Alpine name their packages of it as rustup does.
    rustup(&["component", "add", "rust-src"])
        .map_err(|error| format!("{error}; a Rust that did not come from rustup takes it from the package `rust-src`"))
}

fn rustup(words: &[&str]) -> Result {
    let wish = words.join(" ");
    if find("rustup").is_none() {
        return Err(format!("`rustup {wish}` is needed, and rustup is not installed: see https://rustup.rs"));
    }
    run(program("rustup").args(words))
        .map_err(|error| format!("{error}; it needs the network: run `rustup {wish}` where there is one"))
}

fn installed(name: &str, package: &str, version: &str) -> Result {
    let found = found_version(name);
    if found.as_deref() == Some(version) {
        return Ok(());
    }
    let home = cargo_home().ok_or("expected CARGO_HOME or HOME to be set, found neither")?;
    let before = found.map_or_else(|| "is not installed".to_owned(), |found| format!("is version {found}"));
    eprintln!("{name} {before}; building {version} into {} (some minutes, once)", home.join("bin").display());
    let mut install = cargo();
    install.args(["install", "--locked", package, "--version", version, "--root"]).arg(&home);
    run(&mut install).map_err(|error| {
        format!("{error}; it needs the network and a C linker: `cargo install --locked {package} --version {version}` tells more")
    })?;
    match found_version(name) {
        Some(now) if now == version => Ok(()),
        now => Err(format!("expected {name} {version} after its installation, found {}", now.as_deref().unwrap_or("none"))),
    }
}

fn found_version(name: &str) -> Option<String> {
    find(name)?;
    let says = output(program(name).arg("--version")).ok()?;
    Some(says.split_whitespace().nth(1)?.trim_start_matches('v').to_owned())
}

/// The version of a package in Cargo.lock, which is written first where there is none.
pub fn locked(package: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    if !path.is_file() {
        run(cargo().arg("generate-lockfile"))?;
    }
    let lock = fs::read_to_string(&path).map_err(process::at(&path))?;
    version_in(&lock, package).ok_or_else(|| format!("expected {package} in {}, found no such package", path.display()))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    Some(rest.split_once('"')?.0.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_package_with_exactly_this_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.50\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.128\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.128"));
        assert_eq!(version_in(lock, "yew"), None);
    }
}
