//! Takes out of the glue what is sent for nothing.
//!
//! wasm-bindgen writes a second way to start the Wasm, which the loader never goes, and sixty lines that describe a JavaScript value for a
//! panic's message, where its own words do.

use crate::process::Result;

/// The glue without them.
///
/// # Errors
/// Where the glue is not as wasm-bindgen writes it.
pub fn without_unneeded(glue: &str) -> Result<String> {
    let glue = replaced(glue, "function debugString(val) {", "function debugString(val) {\nreturn String(val);\n}")?;
    let glue = replaced(&glue, "function initSync(module) {", "")?;
    match glue.split_once("export { initSync, __wbg_init as default };") {
        Some((before, after)) => Ok(format!("{before}export {{ __wbg_init as default }};{after}")),
        None => Err("expected `initSync` among the exports of the glue, found no such line".to_owned()),
    }
}

/// The glue with something else in the place of the function that begins with a line.
fn replaced(glue: &str, head: &str, new: &str) -> Result<String> {
    let count = glue.matches(head).count();
    let (before, rest) = glue
        .split_once(head)
        .filter(|_| count == 1)
        .ok_or(format!("expected `{head}` once in the glue, found it {count} times"))?;
    // wasm-bindgen's functions have no brace alone in a string or a comment.
    let mut depth = 1;
    let end = rest.char_indices().find(|(_, letter)| {
        depth += i32::from(*letter == '{') - i32::from(*letter == '}');
        depth == 0
    });
    let (end, _) = end.ok_or(format!("expected an end of `{head}` in the glue, found none"))?;
    Ok(format!("{before}{new}{}", rest.get(end + 1..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "a();\nfunction debugString(val) {\nif (val) {\nreturn `${val}`;\n}\n}\nfunction initSync(module) {\nreturn {};\n}\n\
                        async function __wbg_init() {\n}\nexport { initSync, __wbg_init as default };\n";

    #[test]
    fn a_value_says_its_own_words_and_the_second_start_goes() {
        assert_eq!(
            without_unneeded(GLUE).as_deref(),
            Ok(
                "a();\nfunction debugString(val) {\nreturn String(val);\n}\n\nasync function __wbg_init() {\n}\nexport { __wbg_init as default };\n"
            )
        );
    }

    #[test]
    fn glue_that_is_written_otherwise_is_an_error() {
        let error = without_unneeded(&GLUE.replace("debugString", "describe"));
        assert_eq!(error, Err("expected `function debugString(val) {` once in the glue, found it 0 times".to_owned()));
        let error = without_unneeded("function debugString(val) {\nif (val) {\n}\n");
        assert_eq!(error, Err("expected an end of `function debugString(val) {` in the glue, found none".to_owned()));
        let error = without_unneeded(&GLUE.replace("export { initSync", "export { other"));
        assert_eq!(error, Err("expected `initSync` among the exports of the glue, found no such line".to_owned()));
    }
}
