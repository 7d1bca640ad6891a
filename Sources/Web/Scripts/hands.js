// What the journal needs only once somebody works in it: the line of a lesson, pasting, the menu, notes,
// the card of a cell, the list of keys.
import { CellCard } from "./cell-card.js";
import { openCellMenu } from "./cell-menu.js";
import { showGridKeys } from "./grid-keys.js";
import { LessonLine } from "./lesson-line.js";
import { Notes } from "./notes.js";
import { Pasting } from "./pasting.js";
import { showRefused } from "./refused.js";
import { signInHere } from "./sign-in-here.js";

/** The rarer hands of a journal; they come in a file of their own, so that the page itself is drawn sooner. */
export function handsOf(grid) {
    const line = new LessonLine(grid);
    const pasting = new Pasting(grid);
    const about = new CellCard(grid);
    const notes = new Notes(grid);
    return {
        line: (typed) => line.open(typed),
        paste: (text) => pasting.take(text),
        refused: (items) => showRefused(grid.outbox, items),
        signIn: (how) => signInHere(grid.outbox.waiting, ...how),
        menu: (cell) => openCellMenu(grid, cell),
        about: (cell) => about.show(cell),
        tell: () => about.open(),
        note: () => notes.open(),
        keys: () => showGridKeys(() => grid.cursor.cell.focus()),
    };
}
