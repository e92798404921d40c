//! What is in each picture: which example, on how wide a window, how it was touched, and from where to where it is seen.

use crate::themes;

/// A picture of an example.
pub struct Picture {
    /// The name of its file, without the ending.
    pub name: String,
    /// The folder in `examples/`.
    pub example: &'static str,
    /// The width of the window, in CSS pixels.
    pub width: u32,
    /// Whether its reader prefers the dark.
    pub is_dark: bool,
    /// The language of the interface, where it is not the document's.
    pub lang: Option<&'static str>,
    /// A style that the page has besides its own.
    pub style: String,
    /// The rows that are open, by id.
    pub open: &'static [&'static str],
    /// The row on whose mark in the article the mouse is, by id.
    pub points_at: Option<&'static str>,
    /// What is seen of it.
    pub shows: Shows,
}

/// What is seen of a page.
pub enum Shows {
    /// From the top of the first to the end of the last of the elements that a script lists, with some space around.
    Box { elements: &'static str, margin: Margin },
    /// The page as it is printed.
    Paper,
}

/// Space around what a picture is of, in CSS pixels.
pub struct Margin {
    pub above: u32,
    pub below: u32,
    pub beside: u32,
}

/// Up to the edges of the window.
const WHOLE: u32 = 10_000;
/// The least space below the rule under a row in which nothing of the next one is seen.
const ROW_GAP: u32 = 10;
/// From the overview to the end of a row.
macro_rules! down_to {
    ($id:literal) => {
        concat!("return [...parts('overview'), row('", $id, "')];")
    };
}

impl Picture {
    fn of(name: &str, example: &'static str, width: u32, shows: Shows) -> Self {
        let (is_dark, lang, style) = (false, None, String::new());
        Self { name: name.to_owned(), example, width, is_dark, lang, style, open: &[], points_at: None, shows }
    }
}

/// All pictures, the first of the README first.
pub fn pictures() -> Vec<Picture> {
    let part = |elements, block, beside| Shows::Box { elements, margin: Margin { above: block, below: block, beside } };
    let around_mark = "const around = mark('4').closest('p');
        return [around.previousElementSibling, around, around.nextElementSibling];";
    let evidence = "return [row('customers').querySelector('.glance'), ...parts('source', row('customers'))];";
    // The table alone: who prints an article prints it after the text.
    let table_alone = "@media print { article > :not(claims-table) { display: none } }".to_owned();
    let mut pictures = vec![
        Picture { open: &["2"], ..Picture::of("wide", "north-korea", 1120, part(down_to!("3"), ROW_GAP, WHOLE)) },
        Picture { points_at: Some("4"), ..Picture::of("article", "north-korea", 860, part(around_mark, 16, WHOLE)) },
        Picture { open: &["4"], ..Picture::of("rivals", "north-korea", 1120, part("return parts('plot', row('4'));", 10, 10)) },
        Picture::of("overview", "north-korea", 900, part("return parts('overview');", 14, 14)),
        Picture { open: &["customers"], ..Picture::of("opened", "bus-lanes", 720, part(evidence, 16, WHOLE)) },
        Picture::of("phone", "north-korea", 320, part(down_to!("2"), ROW_GAP, WHOLE)),
        Picture { is_dark: true, ..Picture::of("dark", "north-korea", 720, part(down_to!("4"), ROW_GAP, WHOLE)) },
        Picture { lang: Some("ar"), ..Picture::of("rtl", "bus-lanes", 560, part(down_to!("customers"), ROW_GAP, WHOLE)) },
        Picture { style: table_alone, ..Picture::of("print", "bus-lanes", 720, Shows::Paper) },
    ];
    pictures.extend(themes::themes().into_iter().map(|theme| {
        // With the page above, for a theme may have its own paper.
        let shows = Shows::Box { elements: down_to!("minutes"), margin: Margin { above: 40, below: ROW_GAP, beside: WHOLE } };
        let name = format!("theme-{}", theme.name);
        Picture { open: &["minutes"], style: theme.css, ..Picture::of(&name, "bus-lanes", 840, shows) }
    }));
    pictures
}
