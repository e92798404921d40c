//! What a reader downloads, measured as a server sends it, and its limits.

use crate::process::Result;
use std::fmt::Write as _;

/// Bytes of the loader, which every page with the element fetches at once.
const LOADER_LIMIT: usize = 4_096;
/// Bytes of all that a first visit fetches: about a second on a slow phone line of 1.2 Mbit/s.
const TOTAL_LIMIT: usize = 153_600;
/// The files of a first visit; of the languages one is fetched at most, and a prerender holds its own.
const FIRST_VISIT: [&str; 4] = ["claims-table.js", "claims-table_bg.js", "claims-table_bg.wasm", "claims-table.css"];

/// The size of one deployed file, in bytes.
pub struct Size {
    /// Its path inside `dist/embed`, with `/`.
    pub name: String,
    /// As stored.
    pub raw: usize,
    /// As sent, at brotli's highest quality, which is what static hosts prepare.
    pub brotli: usize,
}

impl Size {
    /// Measures a file.
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        let mut compressed = Vec::new();
        let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        // A vector takes every byte it is given, so this cannot fail; were it to, the size would be 0 and the limit void.
        let brotli = match brotli::BrotliCompress(&mut &*bytes, &mut compressed, &settings) {
            Ok(_) => compressed.len(),
            Err(_) => bytes.len(),
        };
        Self { name: name.to_owned(), raw: bytes.len(), brotli }
    }
}

/// Raw and compressed bytes of a first visit.
pub fn total(sizes: &[Size]) -> Size {
    let visited = || sizes.iter().filter(|size| FIRST_VISIT.contains(&size.name.as_str()));
    Size {
        name: "first visit".to_owned(),
        raw: visited().map(|size| size.raw).sum(),
        brotli: visited().map(|size| size.brotli).sum(),
    }
}

/// The sizes for a person.
pub fn table(sizes: &[Size]) -> String {
    let mut table = format!("{:<24}{:>10}{:>10}\n", "file", "bytes", "brotli");
    for size in sizes.iter().chain([&total(sizes)]) {
        let _ = writeln!(table, "{:<24}{:>10}{:>10}", size.name, size.raw, size.brotli);
    }
    table
}

/// The sizes for a program.
pub fn json(sizes: &[Size]) -> String {
    let entry = |size: &Size| format!("  \"{}\": {{ \"raw\": {}, \"brotli\": {} }}", size.name, size.raw, size.brotli);
    let entries: Vec<_> = sizes.iter().chain([&total(sizes)]).map(entry).collect();
    format!("{{\n{}\n}}\n", entries.join(",\n"))
}

/// What is over its limit, or missing.
pub fn within_limits(sizes: &[Size]) -> Result {
    if let Some(missing) = FIRST_VISIT.iter().find(|&&name| sizes.iter().all(|size| size.name != name)) {
        return Err(format!("expected {missing} in dist/embed, found no such file"));
    }
    let loader = sizes.iter().find(|size| size.name == FIRST_VISIT[0]).map_or(0, |size| size.brotli);
    if loader > LOADER_LIMIT {
        return Err(format!("expected a loader of at most {LOADER_LIMIT} bytes brotli, found {loader}"));
    }
    let total = total(sizes).brotli;
    if total > TOTAL_LIMIT {
        return Err(format!("expected a first visit of at most {TOTAL_LIMIT} bytes brotli, found {total}"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(loader: usize, wasm: usize) -> Vec<Size> {
        let size = |name: &str, brotli| Size { name: name.to_owned(), raw: 2 * brotli, brotli };
        vec![
            size("claims-table.js", loader),
            size("claims-table_bg.js", 0),
            size("claims-table_bg.wasm", wasm),
            size("claims-table.css", 0),
            size("lang/de.json", 9_999),
        ]
    }

    #[test]
    fn a_bundle_at_its_limits_passes_and_one_byte_more_does_not() {
        assert_eq!(within_limits(&sizes(4_096, 149_504)), Ok(()));
        assert_eq!(within_limits(&sizes(4_097, 0)), Err("expected a loader of at most 4096 bytes brotli, found 4097".to_owned()));
        assert_eq!(
            within_limits(&sizes(4_096, 149_505)),
            Err("expected a first visit of at most 153600 bytes brotli, found 153601".to_owned())
        );
    }

    #[test]
    fn a_missing_file_is_not_a_small_file() {
        assert_eq!(
            within_limits(&sizes(0, 0)[1..]),
            Err("expected claims-table.js in dist/embed, found no such file".to_owned())
        );
    }

    #[test]
    fn brotli_compresses_what_repeats() {
        let size = Size::of("a", &[b'a'; 1_000]);
        assert_eq!(size.raw, 1_000);
        assert!((1..40).contains(&size.brotli), "{}", size.brotli);
    }
}
