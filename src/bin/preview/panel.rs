//! The panel beside the article: a section for each thing an editor has to know.

use gloo::utils::document;

use crate::element;

/// Shows a section, in the place of the one that was there under this name: a heading, and lines that it opens on.
pub fn show(name: &str, heading: &str, lines: &[String], is_open: bool) {
    let Ok(panel) = element(".preview-problems") else { return };
    let Ok(section) = document().create_element("details") else { return };
    section.set_class_name(name);
    let _ = section.toggle_attribute_with_force("open", is_open && !lines.is_empty());
    let Ok(summary) = document().create_element("summary") else { return };
    summary.set_text_content(Some(heading));
    let Ok(list) = document().create_element("ul") else { return };
    for line in lines {
        let (Ok(item), Ok(code)) = (document().create_element("li"), document().create_element("code")) else { return };
        code.set_text_content(Some(line));
        let _ = item.append_child(&code).and_then(|_| list.append_child(&item));
    }
    let _ = section.append_child(&summary).and_then(|_| section.append_child(&list));
    match panel.query_selector(&format!("details.{name}")) {
        Ok(Some(old)) => drop(old.replace_with_with_node_1(&section)),
        _ => drop(panel.append_child(&section)),
    }
}
