//! What was measured, as a person reads it: medians with their quartiles, in even columns.

/// A row of cells; the first is left-aligned, the others right-aligned.
pub type Row = Vec<String>;

/// The median and the quartiles: `112 (108–120)`; a dash where nothing was measured.
pub fn spread(samples: &[f64]) -> String {
    if samples.is_empty() {
        return "–".to_owned();
    }
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let [low, middle, high] = [0.25, 0.5, 0.75].map(|part| rounded(quantile(&sorted, part)));
    if low == high { middle } else { format!("{middle} ({low}–{high})") }
}

/// The value below which a part of the sorted samples lies, between two of them where it falls there.
fn quantile(sorted: &[f64], part: f64) -> f64 {
    let place = (sorted.len() - 1) as f64 * part;
    let below = place.floor() as usize;
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (sorted[above] - sorted[below]) * (place - place.floor())
}

/// Three digits at most: what is beyond them changes from run to run.
fn rounded(number: f64) -> String {
    if number < 100.0 && number != 0.0 { format!("{number:.1}") } else { format!("{number:.0}") }
}

/// A number with its thousands apart.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Prints a table under a heading, each column as wide as its widest cell.
pub fn print(heading: &str, head: &[&str], rows: &[Row]) {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].as_str()).chain([head[column]]);
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let line = |cells: Vec<&str>| {
        let padded = cells.iter().zip(&widths).enumerate().map(|(column, (cell, width))| match column {
            0 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        padded.collect::<Vec<_>>().join("   ").trim_end().to_owned()
    };
    println!("\n{heading}\n\n{}", line(head.to_vec()));
    println!("{}", widths.iter().map(|width| "─".repeat(*width)).collect::<Vec<_>>().join("   "));
    for row in rows {
        println!("{}", line(row.iter().map(String::as_str).collect()));
    }
}
