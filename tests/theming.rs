//! `docs/theming.md` has every property and every part that the code has, with the defaults of the stylesheet, and nothing else.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const PREFIX: &str = "--claims-table-";

fn read(path: impl AsRef<Path>) -> String {
    let path = Path::new(ROOT).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of that ending below a folder, by path, without tests.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(Path::new(ROOT).join(folder)).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{folder}/{name}");
        if entry.path().is_dir() {
            found.extend(files(&path, ending));
        } else if name.ends_with(ending) && name != "tests.rs" {
            found.push(path.into());
        }
    }
    found
}

/// The cells of the table below a heading, by the code in the first.
fn table(heading: &str) -> BTreeMap<String, Vec<String>> {
    let page = read("docs/theming.md");
    let (_, section) = page.split_once(&format!("\n## {heading}\n")).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    let row = |line: &str| -> Vec<String> { line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect() };
    rows.map(row).map(|cells| (spans(&cells[0]).pop_first().unwrap(), cells)).collect()
}

/// What stands as code in a cell.
fn spans(cell: &str) -> BTreeSet<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The name at the start of a text: letters and hyphens.
fn name(text: &str) -> &str {
    text.split(|c: char| !c.is_ascii_lowercase() && c != '-').next().unwrap_or_default()
}

/// What follows each place of a text.
fn after<'text>(text: &'text str, place: &'text str) -> impl Iterator<Item = &'text str> {
    text.match_indices(place).map(|(at, _)| &text[at + place.len()..])
}

/// The parts of a list in CSS: its commas outside brackets, up to the bracket that ends it.
fn arguments(text: &str) -> Vec<String> {
    let (mut depth, mut list) = (0, vec![String::new()]);
    for c in text.chars() {
        match c {
            ')' if depth == 0 => break,
            ',' if depth == 0 => {
                list.push(String::new());
                continue;
            }
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        list.last_mut().unwrap().push(c);
    }
    list.iter().map(|part| part.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The whole stylesheet without its comments.
fn stylesheet() -> String {
    let whole: String = files("style", ".css").iter().map(read).collect();
    whole.split("/*").enumerate().map(|(place, part)| if place == 0 { part } else { part.split_once("*/").unwrap().1 }).collect()
}

/// The defaults of each property that a publisher sets, in the light and in the dark.
fn defaults() -> BTreeMap<String, [BTreeSet<String>; 2]> {
    let css = stylesheet();
    let mut defaults: BTreeMap<String, [BTreeSet<String>; 2]> = BTreeMap::new();
    for used in after(&css, &format!("var({PREFIX}")) {
        let own = format!("{PREFIX}{}", name(used));
        // What the stylesheet gives a value itself is its own.
        if css.contains(&format!("{own}:")) {
            continue;
        }
        let mut list = arguments(used);
        list.remove(0);
        let default = list.join(", ");
        let [light, dark] = defaults.entry(own).or_default();
        if let Some(both) = default.strip_prefix("light-dark(") {
            let both = arguments(both);
            light.insert(both[0].clone());
            dark.insert(both[1].clone());
        } else if let Some(other) = default.strip_prefix("var(") {
            // It follows another property, by way of a name of the stylesheet's own.
            let declaration = format!("{}: var(", name(other));
            light.insert(name(after(&css, &declaration).next().unwrap_or(other)).to_owned());
        } else {
            light.insert(default);
        }
    }
    defaults
}

/// Every part that the code names: written out, or given to what makes a button.
fn parts() -> BTreeSet<String> {
    let mut sources: Vec<PathBuf> =
        ["src/view", "src/page", "src/element"].iter().flat_map(|folder| files(folder, ".rs")).collect();
    sources.extend(files("element", ".js"));
    sources.extend(files("style", ".css"));
    sources.extend(["src/prerender.rs", "tests/golden/prerendered.html"].map(PathBuf::from));
    let mut parts = BTreeSet::new();
    for source in sources {
        let text = read(&source).replace("\\\"", "\"");
        let written = ["part=\"", "\"part\", \"", "[part=", "[part~=\"", "button(\""];
        parts.extend(written.iter().flat_map(|start| after(&text, start)).map(name).map(str::to_owned));
        parts.extend(after(&text, "way(Way::").filter_map(|call| call.split_once(", \"")).map(|(_, rest)| name(rest).to_owned()));
        let chosen = after(&text, "let part = match").filter_map(|rest| rest.split_once("};"));
        parts.extend(chosen.flat_map(|(arms, _)| arms.split('"').skip(1).step_by(2)).map(str::to_owned));
    }
    parts.remove("");
    parts
}

#[test]
fn the_page_has_every_property_with_its_defaults() {
    let written: BTreeMap<_, _> =
        table("Properties").into_iter().map(|(name, cells)| (name, [spans(&cells[2]), spans(&cells[3])])).collect();
    assert_eq!(written, defaults(), "left: the table of properties in docs/theming.md; right: style/*.css");
}

#[test]
fn the_page_has_every_part() {
    let written: BTreeSet<_> = table("Parts").into_keys().collect();
    assert_eq!(written, parts(), "left: the table of parts in docs/theming.md; right: the code");
}

#[test]
fn a_part_that_is_no_literal_is_one_that_this_test_looks_up() {
    let given = files("src/view", ".rs").into_iter().filter_map(|path| {
        let count = read(&path).matches("part={").count();
        (count > 0).then(|| (path.display().to_string(), count))
    });
    let known = BTreeMap::from([("src/view/controls.rs".to_owned(), 2), ("src/view/ways.rs".to_owned(), 1)]);
    assert_eq!(given.collect::<BTreeMap<_, _>>(), known, "expected `parts` above to know where these parts come from");
}

#[test]
fn every_row_says_what_it_is_and_gives_an_example() {
    for (heading, columns) in [("Properties", [1, 4]), ("Parts", [1, 3])] {
        for (name, cells) in table(heading) {
            assert!(columns.iter().all(|column| !cells[*column].is_empty()), "{name}: expected no empty cell, found {cells:?}");
        }
    }
}

#[test]
fn the_examples_set_nothing_else() {
    let (properties, parts) = (table("Properties"), table("Parts"));
    for page in ["README.md", "docs/theming.md"] {
        let text = read(page);
        for used in after(&text, PREFIX).map(name) {
            assert!(properties.contains_key(&format!("{PREFIX}{used}")), "{page}: expected a property, found `{PREFIX}{used}`");
        }
        for used in after(&text, "claims-table::part(").map(name) {
            assert!(parts.contains_key(used), "{page}: expected a part, found `{used}`");
        }
    }
}

#[test]
fn every_picture_that_is_shown_is_there_and_every_one_that_is_there_is_shown() {
    let kept: BTreeSet<_> = files("docs/pictures", ".png").iter().map(|path| path.display().to_string()).collect();
    let mut pages = files("docs", ".md");
    pages.push("README.md".into());
    let mut shown = BTreeSet::new();
    for page in pages {
        let text = read(page);
        let links = after(&text, "](").filter_map(|rest| rest.split_once(')')).map(|(link, _)| link);
        shown
            .extend(links.filter(|link| link.ends_with(".png")).map(|link| format!("docs/{}", link.trim_start_matches("docs/"))));
    }
    assert_eq!(shown, kept, "left: what the pages show; right: what docs/pictures has; `cargo xtask pictures` makes them");
}
