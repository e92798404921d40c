//! A small shape for each status, so that it is told by more than a word and never by colour alone.

use yew::prelude::*;

use crate::claims::vocabulary::Status;

/// The shape of a status, drawn in the colour of the text beside it; a screen reader passes over it.
pub fn shape(status: Status) -> Html {
    let (stroked, filled) = paths(status);
    html! {
        <svg class="shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path class="line" d={stroked} />
            <path class="solid" d={filled} />
        </svg>
    }
}

const RING: &str = "M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z";

const DOTS: &str = "M5.05 1.5a.95.95 0 1 0 1.9 0a.95.95 0 1 0-1.9 0M8.95 3.75a.95.95 0 1 0 1.9 0a.95.95 0 1 0-1.9 0M8.95 8.25a.95.95 0 1 0 1.9 0a.95.95 0 1 0-1.9 0M5.05 10.5a.95.95 0 1 0 1.9 0a.95.95 0 1 0-1.9 0M1.15 8.25a.95.95 0 1 0 1.9 0a.95.95 0 1 0-1.9 0M1.15 3.75a.95.95 0 1 0 1.9 0a.95.95 0 1 0-1.9 0";

/// What is stroked and what is filled, in a box of 12 by 12.
fn paths(status: Status) -> (&'static str, &'static str) {
    match status {
        // An empty ring: somebody says so.
        Status::Attributed => (RING, ""),
        // A ring of dots.
        Status::Unverified => ("", DOTS),
        // Half full, full.
        Status::PartlyCorroborated => (RING, "M6 1.5a4.5 4.5 0 0 0 0 9z"),
        Status::Corroborated => (RING, RING),
        // Two halves that do not meet.
        Status::Disputed => ("M7.5 1.8a4.4 4.4 0 0 1 0 8.4z", "M4.5 1.8a4.4 4.4 0 0 0 0 8.4z"),
        // Not equal.
        Status::Contradicted => ("M1.5 4.3h9M1.5 7.7h9M8.5 1.2l-5 9.6", ""),
        // Gone past.
        Status::Overtaken => ("M2 2l4 4l-4 4M6.5 2l4 4l-4 4", ""),
        // Struck out.
        Status::Withdrawn => ("M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9zM0.8 11.2L11.2 0.8", ""),
    }
}
