//! Installs what the tests and the pictures need besides Rust: a browser, the accessibility checker axe, and what makes small pictures.

use crate::engine::Engine;
use crate::process::{Result, at, find, output, program, run, target};
use std::fs;
use std::path::PathBuf;

/// The version whose rules the pages are known to pass; a newer one may find more.
const AXE: &str = "axe-core@4.10.3";

/// Makes sure of the one engine tests cannot do without.
pub fn chromium() -> Result {
    let Err(missing) = Engine::Chromium.driver() else { return Ok(()) };
    apt(&["chromium", "chromium-driver"]).map_err(|error| format!("{missing}; {error}"))?;
    Engine::Chromium.driver().map(|_| ())
}

/// The path of `axe.min.js`, fetched once.
pub fn axe() -> Result<PathBuf> {
    let folder = target()?.join("tools").join(AXE.replace('@', "-"));
    let script = folder.join("package").join("axe.min.js");
    if script.is_file() {
        return Ok(script);
    }
    npm()?;
    fs::create_dir_all(&folder).map_err(at(&folder))?;
    run(program("npm").args(["pack", "--silent", "--ignore-scripts", AXE]).current_dir(&folder))?;
    let archive = format!("{}.tgz", AXE.replace('@', "-"));
    run(program("tar").args(["-xzf", &archive]).current_dir(&folder))?;
    if script.is_file() { Ok(script) } else { Err(format!("expected axe.min.js in {AXE}, found no such file")) }
}

/// Stylesheets of libraries, by which it is tried that none reaches the table.
const SHEETS: [&str; 16] = [
    "bootstrap@5.3.8",
    "normalize.css@8.0.1",
    "sanitize.css@13.0.0",
    "modern-normalize@3.0.1",
    "destyle.css@4.0.1",
    "reset-css@5.0.2",
    "@picocss/pico@2.1.1",
    "bulma@1.0.4",
    "foundation-sites@6.9.0",
    "milligram@1.4.1",
    "water.css@2.1.1",
    "sakura.css@1.5.0",
    "spectre.css@0.5.9",
    "purecss@3.0.0",
    "tachyons@4.12.0",
    "tailwindcss@3.4.17",
];

/// The folder in which these stand, fetched once.
pub fn sheets() -> Result<PathBuf> {
    npm()?;
    let folder = target()?.join("tools").join("sheets");
    let packages = folder.join("node_modules");
    let list = SHEETS.join("\n");
    let known = folder.join("fetched");
    if fs::read_to_string(&known).is_ok_and(|fetched| fetched == list) {
        return Ok(packages);
    }
    fs::create_dir_all(&folder).map_err(at(&folder))?;
    let manifest = folder.join("package.json");
    fs::write(&manifest, "{ \"private\": true }\n").map_err(at(&manifest))?;
    let quiet = ["--silent", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--legacy-peer-deps"];
    run(program("npm").arg("install").args(quiet).args(SHEETS).current_dir(&folder))?;
    fs::write(&known, list).map_err(at(&known))?;
    Ok(packages)
}

/// Makes sure of npm.
pub fn npm() -> Result {
    made_sure("npm", "npm")
}

/// Makes sure of what turns printed pages into pictures.
pub fn paper() -> Result {
    made_sure("pdftoppm", "poppler-utils")
}

/// Makes sure of what takes needless colours out of pictures.
pub fn colours() -> Result {
    made_sure("pngquant", "pngquant")
}

/// Installs the Debian package of a program that is not there.
fn made_sure(name: &str, package: &str) -> Result {
    if find(name).is_some() {
        return Ok(());
    }
    apt(&[package]).map_err(|error| format!("{name} is not installed (Debian: {package}); {error}"))
}

/// Installs Debian packages where that needs no password.
fn apt(packages: &[&str]) -> Result {
    let wish = packages.join(" ");
    if find("apt-get").is_none() {
        return Err(format!("there is no apt-get here to install {wish} with"));
    }
    let is_root = output(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let can_sudo = || find("sudo").is_some() && output(program("sudo").args(["-n", "true"])).is_ok();
    let apt_get = match () {
        () if is_root => vec!["env"],
        () if can_sudo() => vec!["sudo", "-n", "env"],
        () => return Err(format!("run `sudo apt-get install {wish}` first: xtask may not")),
    };
    for words in [vec!["update"], [vec!["install", "-y", "--no-install-recommends"], packages.to_vec()].concat()] {
        let mut command = program(apt_get[0]);
        run(command.args(&apt_get[1..]).args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(words))?;
    }
    Ok(())
}
