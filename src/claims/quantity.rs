//! The number in a claim: how much, of what, counted how.

use crate::claims::record::record;
use crate::claims::tree::Number;
use crate::claims::vocabulary::Bound;

record! {
    /// A number with its bounds and what it counts (UCDP's best, low and high; schema.org `QuantitativeValue`).
    pub struct Quantity {
        /// The number given, or the best estimate, in `unit`s.
        best: Option<Number> = "best",
        /// The lower end, in `unit`s.
        low: Option<Number> = "low",
        /// The upper end, in `unit`s.
        high: Option<Number> = "high",
        /// How `best` bounds what it counts.
        bound: Option<Bound> = "bound",
        /// What one of it is: people, euros, kilometres.
        unit: Option<String> = "unit",
        /// What is counted in: killed, wounded, missing, captured.
        counts: Vec<String> = "counts",
        /// The key that rival figures of one thing share.
        measures: Option<String> = "measures",
        /// The time it covers, in words.
        period: Option<String> = "period",
        /// What it is made of.
        parts: Vec<Part> = "parts",
    }
}

record! {
    /// A part of a quantity, in the unit of the whole.
    pub struct Part {
        /// What this part counts.
        counts: Vec<String> = "counts",
        /// The number given, or the best estimate.
        best: Option<Number> = "best",
        /// The lower end.
        low: Option<Number> = "low",
        /// The upper end.
        high: Option<Number> = "high",
    }
}
