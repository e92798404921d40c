//! Rival figures on one scale. The drawing has no words: beside it stands the same in words, for whoever does not see it.

use yew::prelude::*;

use crate::strings::Word;
use crate::table::{Plot, Rival};
use crate::view::line::{Context, line, text};

/// Thousandths as a length in an SVG.
pub fn share(thousandths: usize) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// A line for each rival, drawn below what is said of it, the ends of the scale, and what stands apart.
pub fn plot(context: &Context<'_>, plot: &Plot) -> Html {
    let [start, end] = &plot.ends;
    html! {
        <div part="plot" class="block plot">
            <p class="heading">{ context.strings.get(Word::HeadingPlot) }</p>
            if !plot.rivals.is_empty() {
                <ul class="rivals">{ for plot.rivals.iter().map(|rival| drawn(context, rival)) }</ul>
                <p class="ends" aria-hidden="true"><span>{ text(start) }</span><span>{ text(end) }</span></p>
            }
            if !plot.apart.is_empty() {
                <p class="heading minor">{ context.strings.get(Word::PlotApart) }</p>
                <ul class="lines">{ for plot.apart.iter().map(|apart| html! { <li>{ line(context, apart) }</li> }) }</ul>
            }
        </div>
    }
}

fn drawn(context: &Context<'_>, rival: &Rival) -> Html {
    html! {
        <li class={if rival.is_own { "rival own" } else { "rival" }}>
            { line(context, &rival.line) }
            <svg class="scale" aria-hidden="true" focusable="false">
                <line class="axis" x2="100%" y1="50%" y2="50%" />
                if let Some((from, to)) = rival.span {
                    <line class="span" x1={share(from)} x2={share(to)} y1="50%" y2="50%" />
                }
                if let Some(dot) = rival.dot {
                    <circle cx={share(dot)} cy="50%" r="4" />
                }
            </svg>
        </li>
    }
}
