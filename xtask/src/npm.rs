//! The npm package: the deployed files, with a loader that names each of them, since bundlers look for names.

use crate::process::{Result, at, root};
use crate::tools::locked;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What the loader says of where its files are.
const ADDRESSES: &str = "const address = (name) => new URL(name, import.meta.url).href;\n\
                         const glueOf = (name) => import(address(`${name}.js`));\n";

/// Writes the package: `embed` are the deployed files by their names, `loader` the loader as it stands before it is minified.
pub fn write(folder: &Path, embed: &BTreeMap<String, Vec<u8>>, loader: &str) -> Result {
    for (name, bytes) in embed {
        let is_packed = name != "claims-table.js" && name != "integrity.json" && !name.starts_with("claims-table-frame");
        if is_packed {
            put(folder, name, bytes)?;
        }
    }
    put(folder, "claims-table.js", named(&without_hash_of_style(loader), embed)?.as_bytes())?;
    let own = root().join("element").join("npm");
    for name in ["claims-table.d.ts", "README.md"] {
        put(folder, name, &read(&own.join(name))?)?;
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        put(folder, name, &read(&root().join(name))?)?;
    }
    let manifest = String::from_utf8_lossy(&read(&own.join("package.json"))?).into_owned();
    put(folder, "package.json", manifest.replacen("0.0.0", &locked("claims-table")?, 1).as_bytes())
}

/// The loader without the hash of the stylesheet: some bundlers make a stylesheet smaller, wherever it is named.
fn without_hash_of_style(loader: &str) -> String {
    match loader.split_once("css: \"sha384-").and_then(|(before, rest)| Some((before, rest.split_once('"')?.1))) {
        Some((before, after)) => format!("{before}css: \"\"{after}"),
        None => loader.to_owned(),
    }
}

/// The loader with every file it may fetch named where a bundler finds it.
///
/// # Errors
/// The lines that say where files are must be there exactly once.
fn named(loader: &str, embed: &BTreeMap<String, Vec<u8>>) -> Result<String> {
    let glues: Vec<_> = embed.keys().filter_map(|name| name.strip_suffix(".js")).filter(|name| name.contains('_')).collect();
    let is_fetched = |name: &&String| name.ends_with(".wasm") || *name == "claims-table.css" || name.starts_with("lang/");
    let mut own = String::from("const files = {\n");
    for name in embed.keys().filter(is_fetched) {
        own.push_str(&format!("  \"{name}\": new URL(\"./{name}\", import.meta.url),\n"));
    }
    own.push_str("};\nconst glues = {\n");
    for name in glues {
        own.push_str(&format!("  \"{name}\": () => import(\"./{name}.js\"),\n"));
    }
    own.push_str("};\nconst address = (name) => files[name].href;\nconst glueOf = (name) => glues[name]();\n");
    match loader.matches(ADDRESSES).count() {
        1 => Ok(loader.replace(ADDRESSES, &own)),
        count => Err(format!("element/claims-table.js: expected the lines `{ADDRESSES}` once, found them {count} times")),
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(at(path))
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result {
    let path = folder.join(name);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    fs::write(&path, bytes).map_err(at(&path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheet_may_be_changed_and_the_wasm_may_not() {
        let loader = "const INTEGRITY = { wasm: \"sha384-W\", css: \"sha384-C\", csv: \"sha384-T\" };";
        let expected = "const INTEGRITY = { wasm: \"sha384-W\", css: \"\", csv: \"sha384-T\" };";
        assert_eq!(without_hash_of_style(loader), expected);
    }

    #[test]
    fn every_file_that_is_fetched_is_named() {
        let names = ["claims-table.css", "claims-table.js", "claims-table_bg.js", "claims-table_bg.wasm", "lang/ar.json"];
        let embed = names.map(|name| (name.to_owned(), Vec::new())).into();
        let named = named(&format!("a();\n{ADDRESSES}b();\n"), &embed);
        let expected = "a();\nconst files = {\n\
             \x20 \"claims-table.css\": new URL(\"./claims-table.css\", import.meta.url),\n\
             \x20 \"claims-table_bg.wasm\": new URL(\"./claims-table_bg.wasm\", import.meta.url),\n\
             \x20 \"lang/ar.json\": new URL(\"./lang/ar.json\", import.meta.url),\n};\n\
             const glues = {\n  \"claims-table_bg\": () => import(\"./claims-table_bg.js\"),\n};\n\
             const address = (name) => files[name].href;\nconst glueOf = (name) => glues[name]();\nb();\n";
        assert_eq!(named.as_deref(), Ok(expected));
        assert!(super::named("a();\n", &BTreeMap::new()).is_err());
    }
}
