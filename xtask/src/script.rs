//! Writes scripts as short as they can be said: they are modules, so every name that is not exported is theirs alone.

use crate::process::Result;
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{CompressOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The browsers that the README names: nothing is written in a way that they do not read.
const BROWSERS: [&str; 3] = ["chrome124", "firefox125", "safari17.5"];

/// A module without comments and what it never uses, with short names for what it does not export. Names of properties stay.
///
/// # Errors
/// What is not JavaScript; `name` is the file's, for the message.
pub fn minified(name: &str, source: &str) -> Result<String> {
    let allocator = Allocator::default();
    let read = Parser::new(&allocator, source, SourceType::mjs()).parse();
    if let Some(problem) = read.diagnostics.first() {
        return Err(format!("{name}: expected JavaScript: {problem}"));
    }
    let mut program = read.program;
    let compress = CompressOptions { target: EngineTargets::from_target_list(&BROWSERS)?, ..CompressOptions::smallest() };
    let options = MinifierOptions { compress: Some(compress), ..MinifierOptions::default() };
    let done = Minifier::new(options).minify(&allocator, &mut program);
    let code = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(done.scoping)
        .with_private_member_mappings(done.class_private_mappings)
        .build(&program)
        .code;
    Ok(code.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_exported_or_a_property_keeps_its_name_and_the_rest_does_not() {
        let source = "// Why.\nfunction never() {}\nconst list = window.things ?? [];\n\
                      export class Table {\n  #inner;\n  show(first) {\n    this.#inner = first;\n    list.push(this.#inner.long_name);\n  }\n}\n";
        assert_eq!(
            minified("a.js", source).as_deref(),
            Ok("const e=window.things??[];export class Table{#e;show(t){this.#e=t,e.push(this.#e.long_name)}}")
        );
    }

    #[test]
    fn what_is_no_javascript_is_an_error() {
        assert_eq!(minified("a.js", "let = ;"), Err("a.js: expected JavaScript: Unexpected token".to_owned()));
    }
}
