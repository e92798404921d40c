//! The stylesheet as it ships: the files of `style/` joined, without comments and needless white space.

/// The files, in the order in which they count.
const FILES: &[&str] = &[
    include_str!("../style/tokens.css"),
    include_str!("../style/host.css"),
    include_str!("../style/table.css"),
    include_str!("../style/evidence.css"),
    include_str!("../style/card.css"),
    include_str!("../style/notice.css"),
    include_str!("../style/print.css"),
];

/// The stylesheet.
pub fn sheet() -> String {
    FILES.iter().map(|file| packed(file)).collect()
}

/// A stylesheet without its comments, and with one space wherever it had white space. Strings keep theirs.
fn packed(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    let mut quote = None;
    while let Some(c) = rest.chars().next() {
        let tail = rest.get(c.len_utf8()..).unwrap_or_default();
        if quote.is_some() {
            out.push(c);
            if c == '\\' {
                // What follows a backslash is text, a quotation mark too.
                let escaped = tail.chars().next();
                out.extend(escaped);
                rest = tail.get(escaped.map_or(0, char::len_utf8)..).unwrap_or_default();
                continue;
            }
            if quote == Some(c) {
                quote = None;
            }
        } else if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            // A comment parts two words as white space does.
            if !out.ends_with([' ', '{', '}', ';', ',']) && !out.is_empty() {
                out.push(' ');
            }
            continue;
        } else if c.is_whitespace() {
            if !out.ends_with([' ', '{', '}', ';', ',']) && !out.is_empty() {
                out.push(' ');
            }
        } else {
            if matches!(c, '{' | '}' | ';') && out.ends_with(' ') {
                out.pop();
            }
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            if matches!(c, '"' | '\'') {
                quote = Some(c);
            }
            out.push(c);
        }
        rest = tail;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_needless_space_go_and_everything_else_stays() {
        let cases = [
            ("a rule", "/* why */\n.a,\n.b {\n  color: red;\n  margin: 0 1px;\n}\n", ".a,.b{color: red;margin: 0 1px}"),
            ("a string", "a::before { content: \"/* \\\" ; */  \"; }", "a::before{content: \"/* \\\" ; */  \"}"),
            ("a comment between words", "a/**/b { x: y }", "a b{x: y}"),
            ("a descendant with a pseudo-class", ".a :hover { x: y }", ".a :hover{x: y}"),
            ("a comment that does not end", ".a { x: y } /* and", ".a{x: y}"),
        ];
        for (name, css, packed_css) in cases {
            assert_eq!(packed(css), packed_css, "{name}");
        }
    }

    #[test]
    fn the_sheet_has_its_braces_in_pairs_and_no_comment() {
        let sheet = sheet();
        assert_eq!(sheet.matches('{').count(), sheet.matches('}').count());
        assert!(!sheet.contains("/*"));
    }
}
