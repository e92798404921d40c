//! Builds the files a publisher deploys, each time the same from the same sources.

use crate::args::{Args, unknown};
use crate::process::{self, Result, at, cargo, cargo_home, output, program, root, run};
use crate::{abort, imports, integrity, lean, loader, npm, order, script, sizes, tools};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// How the files are built.
#[derive(Clone, Copy, PartialEq)]
enum Profile {
    /// Quickly and with the names a debugger shows: for the preview.
    Dev,
    /// Small: for readers.
    Embed,
}

/// `cargo xtask dist`: the files, the command line beside them, and their sizes within the limits.
pub fn dist() -> Result {
    let folder = root().join("dist");
    let claims = build(&folder.join("embed"), Profile::Embed)?;
    let bin = folder.join("bin");
    fs::create_dir_all(&bin).map_err(at(&bin))?;
    let copy = bin.join(format!("claims{}", env::consts::EXE_SUFFIX));
    // A program that is running cannot be written over, but it can be replaced.
    let fresh = copy.with_extension("new");
    fs::copy(&claims, &fresh).map_err(at(&claims))?;
    fs::rename(&fresh, &copy).map_err(at(&copy))?;

    let files = read_tree(&folder.join("embed"))?;
    let npm = folder.join("npm");
    remove(&npm)?;
    npm::write(&npm, &files, &filled_loader(&folder.join("embed"))?)?;
    run(Command::new(&copy)
        .args(["assets", "--to"])
        .arg(process::target()?.join("assets"))
        .arg("--types")
        .arg(npm.join("document.d.ts")))?;
    let sizes: Vec<_> = files.iter().map(|(name, bytes)| sizes::Size::of(name, bytes)).collect();
    print!("{}", sizes::table(&sizes));
    let report = folder.join("sizes.json");
    fs::write(&report, sizes::json(&sizes)).map_err(at(&report))?;
    sizes::within_limits(&sizes)
}

/// `cargo xtask embed`: the files alone; trunk's hook calls it for the preview.
pub fn embed(mut given: Args) -> Result {
    let mut to = env::var_os("TRUNK_STAGING_DIR").map(|staging| PathBuf::from(staging).join("embed"));
    let mut profile = Profile::Dev;
    while let Some(option) = given.next() {
        match option.as_str() {
            "--to" => to = Some(given.value("--to")?.into()),
            "--profile" => match given.value("--profile")?.as_str() {
                "dev" => profile = Profile::Dev,
                "embed" => profile = Profile::Embed,
                other => return Err(format!("--profile: expected dev or embed, found `{other}`")),
            },
            other => return Err(unknown(other)),
        }
    }
    let to = to.ok_or("expected `--to DIR`, or to be called by trunk, which sets TRUNK_STAGING_DIR")?;
    build(&env::current_dir().map_err(|error| error.to_string())?.join(to), profile).map(|_| ())
}

/// A Wasm, with its glue and what JavaScript does for it.
struct Part {
    /// The name of its files, without the ending.
    name: &'static str,
    /// The feature of the library that makes it.
    feature: &'static str,
    /// The script in `element/` that comes with its glue.
    script: &'static str,
}

/// What every table needs, last, so that it is what stands in the target folder; before it, what is fetched for CSV alone.
const PARTS: [Part; 2] = [
    Part { name: "claims-table_csv", feature: "tables", script: "sheets.js" },
    Part { name: "claims-table_bg", feature: "element", script: "hands.js" },
];

/// Fills `folder` and gives the path of the native command line it was built with.
fn build(folder: &Path, profile: Profile) -> Result<PathBuf> {
    tools::for_embed()?;
    let target = process::target()?;
    let fresh = folder.with_extension("new");
    remove(&fresh)?;
    fs::create_dir_all(&fresh).map_err(at(&fresh))?;

    for part in &PARTS {
        part.bindings(&fresh, &part.wasm(&target, profile)?, profile)?;
    }
    let claims = native(&target, profile)?;
    run(Command::new(&claims).args(["assets", "--to"]).arg(&fresh))?;
    let mut loader = filled_loader(&fresh)?;
    if profile == Profile::Embed {
        loader = script::minified("element/claims-table.js", &loader)?;
    }
    let path = fresh.join("claims-table.js");
    fs::write(&path, loader).map_err(at(&path))?;
    write_frame(&fresh)?;
    write_integrity(&fresh)?;

    // Whoever reads the folder meanwhile finds the old files or the new, not a mixture.
    remove(folder)?;
    fs::rename(&fresh, folder).map_err(at(folder))?;
    Ok(claims)
}

impl Part {
    fn wasm(&self, target: &Path, profile: Profile) -> Result<PathBuf> {
        let name = if profile == Profile::Dev { "dev" } else { "embed" };
        let mut build = cargo();
        build.args([
            "build",
            "--lib",
            "--target",
            tools::TARGET,
            "--profile",
            name,
            "--no-default-features",
            "--features",
            self.feature,
        ]);
        if profile == Profile::Embed {
            build.arg("--config").arg(format!("paths=['{}']", lean::yew()?.display()));
            // Where panics have messages these hold paths of sources: the builder's home would be published, and no two machines agree.
            let compiler = output(program("rustc").args(["--print", "sysroot"]))?;
            let prefixes = [(cargo_home(), "cargo"), (Some(root()), "claims-table"), (Some(compiler.trim().into()), "rust")];
            let remap = |(path, name): (Option<PathBuf>, &str)| Some(format!("--remap-path-prefix={}={name}", path?.display()));
            let mut flags: Vec<_> = prefixes.into_iter().filter_map(remap).collect();
            if abort::is_known() {
                tools::standard_library()?;
                flags.extend(abort::at_once(&mut build).map(str::to_owned));
            } else {
                eprintln!(
                    "this rustc does not know `-Cpanic=immediate-abort`: the Wasm keeps the messages of panics, some 14 KB brotli"
                );
            }
            let flags: Vec<_> = flags.into_iter().map(|flag| format!("'{flag}'")).collect();
            // Flags from the environment would take the place of these.
            build.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
            build.arg("--config").arg(format!("target.{}.rustflags=[{}]", tools::TARGET, flags.join(",")));
        }
        run(&mut build)?;
        let folder = if profile == Profile::Dev { "debug" } else { "embed" };
        Ok(target.join(tools::TARGET).join(folder).join("claims_table.wasm"))
    }

    fn bindings(&self, to: &Path, wasm: &Path, profile: Profile) -> Result {
        let mut bindgen = program("wasm-bindgen");
        bindgen.args(["--target", "web", "--no-typescript", "--out-name", "claims-table", "--remove-producers-section"]);
        if profile == Profile::Embed {
            bindgen.arg("--remove-name-section");
        }
        run(bindgen.arg("--out-dir").arg(to).arg(wasm))?;
        if to.join("snippets").exists() {
            return Err("expected glue in one file, found a folder `snippets`: a dependency brings its own JavaScript".to_owned());
        }
        // The publisher's page names the loader, so the loader has the plain name and the glue the one beside its Wasm.
        let (glue, wasm) = (to.join(format!("{}.js", self.name)), to.join(format!("{}.wasm", self.name)));
        for (written, named) in [("claims-table.js", &glue), ("claims-table_bg.wasm", &wasm)] {
            fs::rename(to.join(written), named).map_err(at(named))?;
        }
        // What only JavaScript can do for the Wasm comes in the same file: it is another request else.
        let own = root().join("element").join(self.script);
        let own = fs::read_to_string(&own).map_err(at(&own))?;
        let text = fs::read_to_string(&glue).map_err(at(&glue))?;
        let mut text = format!("{text}\n{own}");
        if profile == Profile::Embed {
            let (bytes, short) = imports::shortened(&fs::read(&wasm).map_err(at(&wasm))?, &text)?;
            fs::write(&wasm, order::reordered(&bytes)?).map_err(at(&wasm))?;
            text = script::minified(&format!("{}.js", self.name), &one_start(&short)?)?;
        }
        fs::write(&glue, text).map_err(at(&glue))
    }
}

/// The glue without the second way to start the Wasm, which the loader never goes: what is not exported falls to the minifier.
fn one_start(glue: &str) -> Result<String> {
    match glue.split_once("export { initSync, __wbg_init as default };") {
        Some((before, after)) => Ok(format!("{before}export {{ __wbg_init as default }};{after}")),
        None => Err("expected `initSync` among the exports of the glue, found no such line".to_owned()),
    }
}

fn native(target: &Path, profile: Profile) -> Result<PathBuf> {
    let (name, folder) = if profile == Profile::Dev { ("dev", "debug") } else { ("release", "release") };
    run(cargo().args(["build", "--features", "cli", "--bin", "claims", "--profile", name]))?;
    Ok(target.join(folder).join(format!("claims{}", env::consts::EXE_SUFFIX)))
}

/// The loader with the hashes of the files that it fetches from this folder.
fn filled_loader(folder: &Path) -> Result<String> {
    let hash = |name| {
        let path: PathBuf = folder.join(name);
        fs::read(&path).map(|bytes| integrity::integrity(&bytes)).map_err(at(&path))
    };
    let source = root().join("element").join("claims-table.js");
    let text = fs::read_to_string(&source).map_err(at(&source))?;
    loader::with_integrity(&text, ["claims-table_bg.wasm", "claims-table.css", "claims-table_csv.wasm"].map(hash))
}

/// The script of frames, which is no module.
fn write_frame(folder: &Path) -> Result {
    let (from, to) = (root().join("element").join("frame.js"), folder.join("claims-table-frame.js"));
    let text = fs::read_to_string(&from).map_err(at(&from))?;
    fs::write(&to, script::minified("element/frame.js", &text)?).map_err(at(&to))
}

fn write_integrity(folder: &Path) -> Result {
    let files = read_tree(folder)?;
    let entries: Vec<_> =
        files.iter().map(|(name, bytes)| format!("  \"{name}\": \"{}\"", integrity::integrity(bytes))).collect();
    let path = folder.join("integrity.json");
    fs::write(&path, format!("{{\n{}\n}}\n", entries.join(",\n"))).map_err(at(&path))
}

/// All files under a folder, by their path inside it, in order; folders one deep are all there are.
fn read_tree(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            files.extend(read_tree(&path)?.into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            files.insert(name, fs::read(&path).map_err(at(&path))?);
        }
    }
    Ok(files)
}

fn remove(folder: &Path) -> Result {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(at(folder)(error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_way_to_start_is_no_export() {
        let glue = "a();\nexport { initSync, __wbg_init as default };\nb();\n";
        assert_eq!(one_start(glue).as_deref(), Ok("a();\nexport { __wbg_init as default };\nb();\n"));
        assert_eq!(one_start("a();"), Err("expected `initSync` among the exports of the glue, found no such line".to_owned()));
    }
}
