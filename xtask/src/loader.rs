//! Has the loader know the hashes of what it loads.

use crate::process::Result;

const PLACEHOLDER: &str = r#"const INTEGRITY = { wasm: "", css: "" };"#;

/// Fills in the hashes of the Wasm and the stylesheet.
///
/// # Errors
/// The placeholder must be there exactly once: a loader without it would check nothing.
pub fn with_integrity(loader: &str, wasm: &str, css: &str) -> Result<String> {
    match loader.matches(PLACEHOLDER).count() {
        1 => Ok(loader.replace(PLACEHOLDER, &format!(r#"const INTEGRITY = {{ wasm: "{wasm}", css: "{css}" }};"#))),
        count => Err(format!("element/claims-table.js: expected the line `{PLACEHOLDER}` once, found it {count} times")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hashes_stand_where_the_placeholder_was() {
        let loader = "const INTEGRITY = { wasm: \"\", css: \"\" };\n";
        assert_eq!(
            with_integrity(loader, "sha384-W", "sha384-C").as_deref(),
            Ok("const INTEGRITY = { wasm: \"sha384-W\", css: \"sha384-C\" };\n")
        );
        assert_eq!(
            with_integrity("", "w", "c"),
            Err("element/claims-table.js: expected the line `const INTEGRITY = { wasm: \"\", css: \"\" };` once, found it 0 times".to_owned())
        );
    }
}
