//! Writes the page by which a harness measures the table beside others on the same data: `README.md` says what it is.

mod convert;
mod record;

use crate::{host, page};
use convert::{Converted, STATUSES};
use record::{Oracle, Record};
use std::fs;
use std::path::Path;

const INDEX: &str = include_str!("index.html");
const DRIVER: &str = include_str!("driver.js");

/// Fills `folder` from the `claims-N.json` and `meta-N.json` of `data`.
pub fn write(folder: &Path, data: &Path) {
    copy(&page::given("CLAIMS_TABLE_DIST").join("embed"), folder);
    // The browser takes a preloaded stylesheet only if the hash that is asked for later stood there as well.
    let hash = record::parsed(&folder.join("integrity.json"))["claims-table.css"].as_str().unwrap_or_default().to_owned();
    save(&folder.join("index.html"), &INDEX.replace("INTEGRITY", &hash));
    let statuses: Vec<String> = STATUSES.iter().map(|(theirs, ours)| format!("\"{theirs}\": \"{ours}\"")).collect();
    save(&folder.join("driver.js"), &DRIVER.replace("/* STATUSES */", &statuses.join(", ")));
    save(&folder.join("README.md"), include_str!("README.md"));

    let mut lengths: Vec<usize> = names(data).iter().filter_map(|name| length(name)).collect();
    lengths.sort_unstable();
    assert!(!lengths.is_empty(), "expected files `claims-N.json` in {}, found none", data.display());
    for claims in lengths {
        let records: Vec<Record> = record::read(&data.join(format!("claims-{claims}.json")));
        let oracle = Oracle::read(&data.join(format!("meta-{claims}.json")));
        let converted = Converted::of(&records, &oracle);
        let name = format!("claims-{claims}.json");
        let file = folder.join(&name);
        save(&file, &converted.json);
        let queries = converted.check(&oracle);
        println!("{name}: {} claims, {queries} searches find what the harness expects", records.len());
        match host::fragment(&file, claims, ".") {
            Ok(fragment) => save(&folder.join(format!("index-{claims}.html")), &prerendered(&fragment, &name)),
            Err(missing) => println!("index-{claims}.html: not written, {missing}"),
        }
    }
}

/// The page with the table in it. A long table fetches its document, which begins in the head as on the other page.
fn prerendered(fragment: &str, file: &str) -> String {
    let (start, rest) = INDEX.split_once("<!-- script only -->\n").expect("expected the first mark in index.html");
    let (_, rest) = rest.split_once("<!-- end -->\n").expect("expected the second mark in index.html");
    let (head, rest) = rest.split_once("<div id=app>").expect("expected the place of the table in index.html");
    let (_, end) = rest.split_once("</div>").expect("expected the end of the table's place in index.html");
    let mut own = String::from("<link rel=stylesheet href=claims-table.css>\n");
    if fragment.contains(&format!("src=\"{file}\"")) {
        own.push_str(&format!("<link rel=preload as=fetch href={file} crossorigin>\n"));
    }
    let table = fragment.trim_end().replacen("<claims-table ", "<claims-table load=\"eager\" ", 1);
    format!("{start}{own}{head}<div id=app>{table}</div>{end}")
}

/// The number in `claims-N.json`.
fn length(name: &str) -> Option<usize> {
    name.strip_prefix("claims-")?.strip_suffix(".json")?.parse().ok()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
    for name in names(from) {
        let (from, to) = (from.join(&name), to.join(&name));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
        }
    }
}

fn save(path: &Path, text: &str) {
    fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
