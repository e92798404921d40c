//! Turns scripts into what is deployed: smaller, and in the loader's case knowing the hashes of what it loads.

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

/// Removes what only people read: indentation, blank lines, and comments that stand on lines of their own.
///
/// It knows lines, not JavaScript, so nothing inside a line is ever touched.
///
/// # Errors
/// A template literal over several lines, whose indentation would be text; `name` is the file's, for the message.
pub fn without_comments(name: &str, source: &str) -> Result<String> {
    let mut short = String::with_capacity(source.len());
    let mut in_comment = false;
    for (number, line) in source.lines().map(str::trim).enumerate() {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
            if let Some((_, code)) = line.split_once("*/").filter(|(_, code)| !code.is_empty()) {
                return Err(format!("{name}:{}: expected nothing after a comment, found `{code}`", number + 1));
            }
            continue;
        }
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        if line.matches('`').count() % 2 == 1 {
            return Err(format!("{name}:{}: expected a template literal to end on its line, found `{line}`", number + 1));
        }
        short.push_str(line);
        short.push('\n');
    }
    Ok(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_indentation_and_blank_lines_go_and_code_stays() {
        let source = "/**\n * What it is.\n */\n// Why.\nexport class A {\n\n  /** One line. */\n  b = \"// text\"; // kept\n  c = 4 / 2;\n}\n";
        assert_eq!(
            without_comments("a.js", source).as_deref(),
            Ok("export class A {\nb = \"// text\"; // kept\nc = 4 / 2;\n}\n")
        );
    }

    #[test]
    fn what_a_line_reader_would_break_is_refused() {
        assert_eq!(
            without_comments("a.js", "a = `one\n  two`;"),
            Err("a.js:1: expected a template literal to end on its line, found `a = `one`".to_owned())
        );
        assert_eq!(
            without_comments("a.js", "/* why */ let a;"),
            Err("a.js:1: expected nothing after a comment, found ` let a;`".to_owned())
        );
    }

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
