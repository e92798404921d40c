//! A lean Yew for what is deployed: Yew's own sources with `xtask/yew-0.23.0.patch`.
//!
//! Tests and the preview are built with Yew as it is; see `docs/decisions/0014-a-lean-yew.md`.

use crate::process::{Result, at, cargo, output, root};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const VERSION: &str = "0.23.0";
const PATCH: &str = include_str!("../yew-0.23.0.patch");

/// Puts the patched sources into the target folder and gives their path, for cargo's setting `paths`.
///
/// # Errors
/// Where another version of Yew is locked, or the patch does not apply to it.
pub fn yew() -> Result<PathBuf> {
    // Cargo mixes the path of a package, as seen from the workspace, into what it builds: outside, no two machines would agree.
    let folder = root().join("target").join(format!("yew-{VERSION}"));
    for (name, text) in sources()? {
        let path = folder.join(name);
        // Cargo builds anew what is newer than its last build.
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            continue;
        }
        let parent = path.parent().unwrap_or(&folder);
        fs::create_dir_all(parent).map_err(at(parent))?;
        fs::write(&path, text).map_err(at(&path))?;
    }
    Ok(folder)
}

/// The patched sources, by their paths inside the package.
fn sources() -> Result<BTreeMap<String, String>> {
    let mut files = stock(&package(&facts()?)?)?;
    patch(&mut files, PATCH)?;
    Ok(files)
}

fn facts() -> Result<String> {
    output(cargo().args(["metadata", "--format-version", "1", "--filter-platform", "wasm32-unknown-unknown"]))
}

/// What of a package the build needs, as it is.
fn stock(package: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    read(package, "Cargo.toml", &mut files)?;
    read(package, "src", &mut files)?;
    Ok(files)
}

/// Where cargo keeps the sources of Yew, from what `cargo metadata` says.
fn package(facts: &str) -> Result<PathBuf> {
    let (_, rest) =
        facts.split_once("{\"name\":\"yew\",\"version\":\"").ok_or("expected yew in what `cargo metadata` says, found none")?;
    let found = rest.split('"').next().unwrap_or_default();
    if found != VERSION {
        return Err(format!("expected yew {VERSION}, which xtask/yew-{VERSION}.patch is for, found {found}: renew the patch"));
    }
    let path = rest
        .split_once("\"manifest_path\":\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(path, _)| path.replace("\\\\", "\\"));
    let manifest = path.map(PathBuf::from).ok_or("expected a manifest_path of yew in what `cargo metadata` says, found none")?;
    Ok(manifest.parent().unwrap_or(&manifest).to_path_buf())
}

fn read(package: &Path, name: &str, files: &mut BTreeMap<String, String>) -> Result {
    let path = package.join(name);
    if path.is_dir() {
        for entry in fs::read_dir(&path).map_err(at(&path))? {
            let inner = entry.map_err(at(&path))?.file_name();
            read(package, &format!("{name}/{}", inner.to_string_lossy()), files)?;
        }
    } else {
        files.insert(name.to_owned(), fs::read_to_string(&path).map_err(at(&path))?);
    }
    Ok(())
}

/// Applies a unified diff. Every line that it names has to be where it says: what nearly fits is for a person to see.
fn patch(files: &mut BTreeMap<String, String>, patch: &str) -> Result {
    let mut lines = patch.lines().zip(1..).peekable();
    while let Some((line, number)) = lines.next() {
        let Some(name) = line.strip_prefix("+++ b/") else { continue };
        let text =
            files.get_mut(name).ok_or_else(|| format!("line {number} of the patch: expected a file of yew, found `{name}`"))?;
        let mut old = text.lines().zip(1..).peekable();
        let mut new = String::new();
        let mut put = |line: &str| new.extend([line, "\n"]);
        while let Some((head, number)) = lines.next_if(|(line, _)| line.starts_with("@@ ")) {
            let hunk =
                hunk(head).ok_or_else(|| format!("line {number} of the patch: expected `@@ -1,2 +1,2 @@`, found `{head}`"))?;
            let (first, mut olds, mut news) = hunk;
            while let Some((line, _)) = old.next_if(|(_, at)| *at < first) {
                put(line);
            }
            while olds + news > 0 {
                let (line, number) = lines.next().ok_or("expected more of the patch, found its end")?;
                // Editors take the space from an empty line.
                let (sign, line) = line.split_at_checked(1).unwrap_or((" ", ""));
                if sign != "+" {
                    let found = old.next().map_or("the end of the file", |(line, _)| line);
                    if found != line {
                        return Err(format!("line {number} of the patch: expected `{line}` in {name} of yew, found `{found}`"));
                    }
                    olds -= 1;
                }
                if sign != "-" {
                    put(line);
                    news -= 1;
                }
            }
        }
        old.for_each(|(line, _)| put(line));
        *text = new;
    }
    Ok(())
}

/// The first line that a hunk is about, and how many it is about before and after.
fn hunk(head: &str) -> Option<(usize, usize, usize)> {
    let mut words = head.split(' ').skip(1);
    let mut range = |sign| {
        let (first, count) = words.next()?.strip_prefix(sign)?.split_once(',')?;
        Some((first.parse().ok()?, count.parse().ok()?))
    };
    let ((first, olds), (_, news)) = (range('-')?, range('+')?);
    Some((first, olds, news))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> BTreeMap<String, String> {
        BTreeMap::from([("src/a.rs".to_owned(), text.to_owned())])
    }

    #[test]
    fn the_patch_fits_the_locked_yew_and_takes_out_what_it_says() {
        let stock = stock(&package(&facts().unwrap()).unwrap()).unwrap();
        let lean = sources().unwrap();
        assert_eq!(stock["Cargo.toml"], lean["Cargo.toml"], "what Yew depends on");
        for (name, out) in [
            ("src/scheduler.rs", "inner: BTreeMap<"),
            ("src/dom_bundle/subtree_root.rs", "subtrees: HashSet<"),
            ("src/dom_bundle/subtree_root.rs", "listening: HashSet<"),
            ("src/dom_bundle/btag/listeners.rs", "by_id: HashMap<"),
            ("src/virtual_dom/listeners.rs", "pub enum ListenerKind"),
            ("src/dom_bundle/btag/attributes.rs", "-> HashMap<"),
            ("src/dom_bundle/btag/mod.rs", "RefCell<HashMap<"),
            ("src/dom_bundle/btag/mod.rs", "node_type_str(&node)"),
            ("src/dom_bundle/blist.rs", "HashSet<KeyedEntry>"),
            ("src/virtual_dom/vnode.rs", "    VComp("),
            ("src/virtual_dom/vnode.rs", "    VPortal("),
            ("src/virtual_dom/vnode.rs", "    VSuspense("),
            ("src/virtual_dom/vnode.rs", "    VRaw("),
            ("src/html/error.rs", "Suspended("),
            ("src/html/component/scope.rs", "HtmlScriptElement>()"),
            ("src/dom_bundle/position.rs", "console::error!"),
            ("src/html/mod.rs", "RefCell<NodeRefInner>"),
            ("src/html/classes.rs", "IndexSet"),
            ("src/virtual_dom/mod.rs", "    IndexMap("),
            ("src/virtual_dom/mod.rs", "    Property("),
            ("src/dom_bundle/btag/mod.rs", "parent.namespace_uri()"),
            ("src/dom_bundle/btag/mod.rs", "attributes.apply(root, &el);\n            let listeners"),
        ] {
            assert!(stock[name].contains(out), "{out} in {name} before");
            assert!(!lean[name].contains(out), "{out} in {name} after");
        }
        let changed = stock.iter().filter(|(name, text)| lean[*name] != **text).count();
        assert_eq!(changed, PATCH.lines().filter(|line| line.starts_with("+++ ")).count(), "files that are changed");
        assert_eq!(stock.len(), lean.len());
    }

    #[test]
    fn a_hunk_changes_its_lines_and_the_rest_stays() {
        let mut files = one("1\n2\n3\n\n5\n6\n7\n");
        let diff =
            "Why.\n--- a/src/a.rs\n+++ b/src/a.rs\n@@ -2,2 +2,3 @@\n 2\n-3\n+three\n+and\n@@ -4,3 +5,2 @@\n\n-5\n 6\n\nMore.\n";
        assert_eq!(patch(&mut files, diff), Ok(()));
        assert_eq!(files["src/a.rs"], "1\n2\nthree\nand\n\n6\n7\n");
    }

    #[test]
    fn a_hunk_that_does_not_fit_is_an_error() {
        let diff = "--- a/src/a.rs\n+++ b/src/a.rs\n@@ -1,2 +1,1 @@\n 1\n-2\n";
        assert_eq!(
            patch(&mut one("0\n1\n2\n"), diff),
            Err("line 4 of the patch: expected `1` in src/a.rs of yew, found `0`".to_owned())
        );
        assert_eq!(
            patch(&mut one("1\n"), diff),
            Err("line 5 of the patch: expected `2` in src/a.rs of yew, found `the end of the file`".to_owned())
        );
        assert_eq!(
            patch(&mut BTreeMap::new(), diff),
            Err("line 2 of the patch: expected a file of yew, found `src/a.rs`".to_owned())
        );
    }

    #[test]
    fn another_version_of_yew_is_an_error() {
        let facts = |version| {
            format!("{{\"packages\":[{{\"name\":\"yew\",\"version\":\"{version}\",\"manifest_path\":\"/r/yew/Cargo.toml\"}}]}}")
        };
        assert_eq!(package(&facts("0.23.0")), Ok(PathBuf::from("/r/yew")));
        let error = "expected yew 0.23.0, which xtask/yew-0.23.0.patch is for, found 0.24.0: renew the patch";
        assert_eq!(package(&facts("0.24.0")), Err(error.to_owned()));
    }
}
