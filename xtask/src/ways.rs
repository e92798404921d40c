//! Builds the examples of `examples/embed/` that have to be built: those of the npm package, and the Yew application.

use crate::browsers::npm;
use crate::process::{Result, at, cargo, program, root, run, target};
use crate::tools;
use std::fs;
use std::path::{Path, PathBuf};

/// Packs `dist/npm`, installs the package into copies of the examples, and has their bundlers build them. Gives the folder of what was
/// built: `npm/dist`, `npm/webpack`, `react/dist` and `yew`.
///
/// # Errors
/// What npm, a bundler or cargo says.
pub fn build() -> Result<PathBuf> {
    npm()?;
    let folder = target()?.join("e2e").join("embed");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(at(&folder))?;
    let package = root().join("dist").join("npm");
    run(program("npm").args(["pack", "--silent", "--pack-destination"]).arg(&folder).arg(&package))?;
    let archive = format!("../claims-table-{}.tgz", tools::locked("claims-table")?);
    for (name, scripts) in [("npm", ["build", "build:webpack"].as_slice()), ("react", &["build"])] {
        let project = folder.join(name);
        copy(&root().join("examples").join("embed").join(name), &project)?;
        let quiet = ["--silent", "--no-audit", "--no-fund", "--no-package-lock"];
        run(program("npm").arg("install").args(quiet).arg(&archive).current_dir(&project))?;
        for script in scripts {
            run(program("npm").args(["run", "--silent", script]).current_dir(&project))?;
        }
    }
    yew(&folder.join("yew"))?;
    Ok(folder)
}

/// The application as trunk would build it.
fn yew(folder: &Path) -> Result {
    copy(&root().join("examples").join("embed").join("yew"), folder)?;
    let features = ["--no-default-features", "--features", "library"];
    run(cargo().args(["build", "--example", "yew", "--target", tools::TARGET]).args(features))?;
    let wasm = target()?.join(tools::TARGET).join("debug").join("examples").join("yew.wasm");
    run(program("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--out-name", "yew", "--out-dir"])
        .arg(folder)
        .arg(wasm))
}

fn copy(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to).map_err(at(to))?;
    for entry in fs::read_dir(from).map_err(at(from))? {
        let path = entry.map_err(at(from))?.path();
        // A folder in there is what somebody has built or installed.
        if let (true, Some(name)) = (path.is_file(), path.file_name()) {
            fs::copy(&path, to.join(name)).map_err(at(&path))?;
        }
    }
    Ok(())
}
