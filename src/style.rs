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
            if quote == Some(c) {
                quote = None;
            }
        } else if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
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
