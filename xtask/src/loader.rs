//! Has the loader know the hashes of what it loads.

use crate::process::Result;

const PLACEHOLDER: &str = r#"const INTEGRITY = { wasm: "", css: "", csv: "" };"#;

/// Fills in the hashes of the Wasm, the stylesheet and the Wasm for CSV.
///
/// # Errors
/// A hash that could not be made. The placeholder must be there exactly once: a loader without it would check nothing.
pub fn with_integrity(loader: &str, hashes: [Result<String>; 3]) -> Result<String> {
    let [wasm, css, csv] = hashes;
    let filled = format!(r#"const INTEGRITY = {{ wasm: "{}", css: "{}", csv: "{}" }};"#, wasm?, css?, csv?);
    match loader.matches(PLACEHOLDER).count() {
        1 => Ok(loader.replace(PLACEHOLDER, &filled)),
        count => Err(format!("element/claims-table.js: expected the line `{PLACEHOLDER}` once, found it {count} times")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hashes_stand_where_the_placeholder_was() {
        let hashes = || ["sha384-W", "sha384-C", "sha384-T"].map(|hash| Ok(hash.to_owned()));
        let loader = "const INTEGRITY = { wasm: \"\", css: \"\", csv: \"\" };\n";
        assert_eq!(
            with_integrity(loader, hashes()).as_deref(),
            Ok("const INTEGRITY = { wasm: \"sha384-W\", css: \"sha384-C\", csv: \"sha384-T\" };\n")
        );
        assert_eq!(
            with_integrity("", hashes()),
            Err("element/claims-table.js: expected the line `const INTEGRITY = { wasm: \"\", css: \"\", csv: \"\" };` once, found it 0 times".to_owned())
        );
    }
}
