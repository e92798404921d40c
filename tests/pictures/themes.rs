//! The themes of `docs/theming.md`, read from that page, so that it cannot show another style than its pictures have.

/// A style of a publisher.
pub struct Theme {
    /// What its picture is called after `theme-`.
    pub name: String,
    /// Its rules.
    pub css: String,
}

/// All themes, in the order of the page: each is a picture, then a block of CSS.
pub fn themes() -> Vec<Theme> {
    of(include_str!("../../docs/theming.md"))
}

fn of(page: &str) -> Vec<Theme> {
    let theme = |part: &str| {
        let (name, rest) = part.split_once(".png)").expect("expected a picture of a theme to end with `.png)`");
        let (_, rest) = rest.split_once("\n```css\n").expect("expected a block of CSS after the picture of a theme");
        let (css, _) = rest.split_once("\n```").expect("expected the block of CSS to end");
        Theme { name: name.to_owned(), css: css.to_owned() }
    };
    page.split("](pictures/theme-").skip(1).map(theme).collect()
}
