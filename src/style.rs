//! The stylesheet as it ships: the files of `style/` joined, without comments and needless white space.

/// The files, in the order in which they count.
const FILES: &[&str] = &[
    include_str!("../style/tokens.css"),
    include_str!("../style/host.css"),
    include_str!("../style/table.css"),
    include_str!("../style/controls.css"),
    include_str!("../style/evidence.css"),
    include_str!("../style/figures.css"),
    include_str!("../style/ways.css"),
    include_str!("../style/peek.css"),
    include_str!("../style/card.css"),
    include_str!("../style/notice.css"),
    include_str!("../style/print.css"),
];

/// What stands in the article, beside the shadow root.
const ARTICLE: &str = include_str!("../style/article.css");

/// The stylesheet: the table's rules, which match inside a shadow root only, and those of the marks in the article.
///
/// It is linked in the shadow root and in the page's head. There, none of the table's rules may reach the article.
pub fn sheet() -> String {
    let table: String = FILES.iter().map(|file| within_host(&packed(file))).collect();
    table + &article_sheet()
}

/// The rules of the marks in the article alone, for a page that has no other stylesheet of ours.
pub fn article_sheet() -> String {
    packed(ARTICLE)
}

/// The rules of a page that is nothing but a table, for a frame.
pub fn frame_sheet() -> String {
    packed(include_str!("../style/frame.css"))
}

/// A packed stylesheet whose selectors all begin with `:host`: what does not name it gets it put in front. In a page's own sheet `:host`
/// is nothing.
fn within_host(css: &str) -> String {
    let mut out = String::with_capacity(css.len() + css.len() / 4);
    let mut rest = css;
    while let Some(end) = rest.find(['{', '}', ';']) {
        let (head, tail) = rest.split_at(end);
        if tail.starts_with('{') && !head.starts_with('@') {
            let selectors = parted(head).into_iter().map(|selector| match selector.strip_prefix(":host") {
                Some(_) => selector.to_owned(),
                None => format!(":host {}", selector.trim_start()),
            });
            out.push_str(&selectors.collect::<Vec<_>>().join(","));
            // A rule holds no other rule: up to its end nothing is a selector.
            let end = tail.find('}').map_or(tail.len(), |end| end + 1);
            out.push_str(&tail[..end]);
            rest = &tail[end..];
        } else {
            out.push_str(head);
            out.push_str(&tail[..1]);
            rest = &tail[1..];
        }
    }
    out + rest
}

/// The selectors of a list: parted by its commas, not by those inside brackets.
fn parted(list: &str) -> Vec<&str> {
    let mut depth = 0;
    list.split(|c| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0
    })
    .collect()
}

/// After these no white space is needed.
const OPEN: [char; 7] = [' ', '{', '}', ';', ',', ':', '>'];

/// A stylesheet without its comments, with one space wherever it needs white space, and without zeros before a point. Strings keep theirs.
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
            if !out.ends_with(OPEN) && !out.is_empty() {
                out.push(' ');
            }
            continue;
        } else if c.is_whitespace() {
            if !out.ends_with(OPEN) && !out.is_empty() {
                out.push(' ');
            }
        } else {
            if matches!(c, '{' | '}' | ';' | '>') && out.ends_with(' ') {
                out.pop();
            }
            if c == '.' && tail.starts_with(|c: char| c.is_ascii_digit()) && out.ends_with('0') && is_lone(&out) {
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

/// Whether the digit at the end of a text stands alone: it belongs to no longer number and to no name.
fn is_lone(text: &str) -> bool {
    !text.chars().rev().nth(1).is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '\\' | '#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_needless_space_go_and_everything_else_stays() {
        let cases = [
            ("a rule", "/* why */\n.a,\n.b {\n  color: red;\n  margin: 0 1px;\n}\n", ".a,.b{color:red;margin:0 1px}"),
            ("a string", "a::before { content: \"/* \\\" ; */  \"; }", "a::before{content:\"/* \\\" ; */  \"}"),
            ("a child", ".a > b { x: y }", ".a>b{x:y}"),
            (
                "zeros before a point",
                "a { x: 0.5em -0.25em 10.5em 0 0.0 var(--b0.5) }",
                "a{x:.5em -.25em 10.5em 0 .0 var(--b0.5)}",
            ),
            ("a sum", "a { x: calc(1px + 0.5em) }", "a{x:calc(1px + .5em)}"),
            ("a comment between words", "a/**/b { x: y }", "a b{x:y}"),
            ("a descendant with a pseudo-class", ".a :hover { x: y }", ".a :hover{x:y}"),
            ("a comment that does not end", ".a { x: y } /* and", ".a{x:y}"),
        ];
        for (name, css, packed_css) in cases {
            assert_eq!(packed(css), packed_css, "{name}");
        }
    }

    #[test]
    fn a_rule_of_the_table_matches_inside_a_shadow_root_only() {
        let cases = [
            ("a list", "a,p:is(.b,.c){x: y}", ":host a,:host p:is(.b,.c){x: y}"),
            ("the host itself", ":host{x: y}:host([hidden]) .a{x: y}", ":host{x: y}:host([hidden]) .a{x: y}"),
            (
                "inside a condition",
                "@media print{a{x: y}.b{x: y}}p{x: y}",
                "@media print{:host a{x: y}:host .b{x: y}}:host p{x: y}",
            ),
            ("a slotted child", "::slotted(a){x: y}", ":host ::slotted(a){x: y}"),
        ];
        for (name, css, expected) in cases {
            assert_eq!(within_host(css), expected, "{name}");
        }
    }

    #[test]
    fn the_sheet_has_its_braces_in_pairs_and_no_comment() {
        let sheet = sheet();
        assert_eq!(sheet.matches('{').count(), sheet.matches('}').count());
        assert!(!sheet.contains("/*"));
    }
}
