// What the journal does beside the writing itself, once somebody works in it: it offers to say why a mark came late,
// follows a finger that sweeps over a row, tells what an average is made of, and counts who missed too much.
import { AverageCard } from "./average-card.js";
import { Missed } from "./missed.js";
import { Swipe } from "./swipe.js";
import { WhyLate } from "./why-late.js";

/** Joins the journal when it has come; the grid asks nothing of what is not here yet. `hands` lends its forms. */
export function besidesOf(grid, hands) {
    grid.whyLate = new WhyLate(grid, hands);
    grid.swipe = new Swipe(grid);
    grid.average = new AverageCard(grid);
    if (grid.table.dataset.most) grid.sheet.missed = new Missed(grid.sheet);
}
