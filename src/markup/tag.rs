//! What an element is to a reader, and to the grammar of HTML, by the name of its tag alone.

/// Whether the element begins and ends a line of its own: its text never runs on into what is around it.
pub fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "br"
            | "caption"
            | "center"
            | "claims-table"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "listing"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "plaintext"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
            | "xmp"
    )
}

/// Whether a reader of the text does not see what is in the element: it is no text, or it is a field's, or it stands above other text.
pub fn is_left_out(name: &str) -> bool {
    is_of_head(name)
        || matches!(
            name,
            "audio"
                | "canvas"
                | "claims-table"
                | "datalist"
                | "head"
                | "iframe"
                | "meter"
                | "noembed"
                | "noframes"
                | "object"
                | "progress"
                | "rp"
                | "rt"
                | "rtc"
                | "select"
                | "svg"
                | "textarea"
                | "video"
        )
}

/// Whether the element may stand in a head without ending it.
pub fn is_of_head(name: &str) -> bool {
    matches!(name, "base" | "basefont" | "bgsound" | "link" | "meta" | "noscript" | "script" | "style" | "template" | "title")
}

/// Whether something to click is not to have a second thing to click inside it.
pub fn is_control(name: &str) -> bool {
    matches!(name, "a" | "button" | "label")
}

/// Whether the end tag of the element leaves open what began inside it and is a block: `<b><p>…</b>…</p>` is one paragraph.
pub fn is_misnested(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "big"
            | "cite"
            | "code"
            | "del"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "mark"
            | "nobr"
            | "q"
            | "s"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
    )
}

/// Which open elements a start tag ends without their end tags, and which elements they are not looked for beyond.
pub fn implied_ends(name: &str) -> &'static [(&'static [&'static str], &'static [&'static str])] {
    const TABLE: &[&str] = &["table", "template", "html", "claims-table"];
    const SCOPE: &[&str] = &["table", "td", "th", "caption", "template", "html", "marquee", "object", "button", "claims-table"];
    const LIST: &[&str] = &[
        "ul",
        "ol",
        "menu",
        "dir",
        "dl",
        "table",
        "td",
        "th",
        "template",
        "section",
        "article",
        "aside",
        "nav",
        "blockquote",
        "figure",
        "main",
        "header",
        "footer",
        "fieldset",
        "details",
        "dialog",
        "button",
        "center",
        "form",
    ];
    const P: (&[&str], &[&str]) = (&["p"], SCOPE);
    const HEADING: (&[&str], &[&str]) = (&["h1", "h2", "h3", "h4", "h5", "h6"], &["div", "section", "article", "td", "li"]);
    match name {
        "li" => &[(&["li"], LIST), P],
        "dt" | "dd" => &[(&["dt", "dd"], LIST), P],
        "td" | "th" => &[(&["td", "th"], TABLE)],
        "tr" => &[(&["tr", "caption", "colgroup"], TABLE)],
        "tbody" | "thead" | "tfoot" | "colgroup" => &[(&["tbody", "thead", "tfoot", "caption", "colgroup"], TABLE)],
        "rt" | "rp" | "rb" | "rtc" => &[(&["rt", "rp", "rb"], &["ruby"])],
        "a" => &[(&["a"], SCOPE)],
        "button" => &[(&["button"], &["template", "html"])],
        "option" | "optgroup" => &[(&["option"], &["select", "datalist"])],
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => &[P, HEADING],
        "br" | "body" | "caption" | "claims-table" | "html" | "legend" => &[],
        name if is_block(name) => &[P],
        _ => &[],
    }
}
