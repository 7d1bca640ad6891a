// A finger that sweeps over a student's row of the phone's view: to the right the student is missing, to the left the
// keys for fingers come. What goes up or down scrolls the page. «Н» among the keys says the same without a sweep.
import { letterWrites } from "./writes.js";

/** In pixels: as far as a finger that only touches never goes. */
const LEAST_SWEEP = 96;
/** And how far it may rise or sink before it scrolls. */
const MOST_RISE = 24;

export class Swipe {
    constructor(grid) { Object.assign(this, { grid, from: null }); }

    listen() {
        const { table } = this.grid;
        table.addEventListener("pointerdown", (event) => this.#began(event));
        table.addEventListener("pointermove", (event) => this.#moved(event));
        table.addEventListener("pointerup", (event) => this.#ended(event));
        // The browser takes a finger that scrolls away from the page.
        table.addEventListener("pointercancel", () => { this.from = null; });
    }

    /** A second finger ends a sweep: two are there to look closer. */
    #began({ target, pointerType, isPrimary, clientX, clientY }) {
        const row = target.closest("tbody tr")?.sectionRowIndex;
        const isOne = this.grid.oneLesson.active && pointerType === "touch" && isPrimary;
        this.from = isOne && row !== undefined ? { row, clientX, clientY } : null;
    }

    /** Whoever has gone up or down sweeps no more, even on the way back. */
    #moved({ clientY }) { if (Math.abs(clientY - this.from?.clientY) > MOST_RISE) this.from = null; }

    #ended({ clientX }) {
        const { from, grid } = this;
        this.from = null;
        // A finger that was held has begun a selection.
        if (!from || grid.isHeld || Math.abs(clientX - from.clientX) < LEAST_SWEEP) return;
        if (clientX > from.clientX) this.#missing(from.row);
        else this.#keys(from.row);
    }

    /** What stands already is left as it is: a sweep takes nothing away and knows no reasons. */
    #missing(row) {
        const { sheet, cursor, strip, oneLesson, pad } = this.grid;
        const { column } = cursor;
        const letter = Object.entries(sheet.rules.symbols).find(([, meaning]) => meaning === "absent")[0];
        const stands = sheet.absence(row, column);
        cursor.go(row, column, { focus: false });
        if (!sheet.isEditable(row, column)) return strip.say(strip.whyLocked(row, column), "warn");
        if (stands) return strip.say(`${sheet.names[row]}: уже ${stands}.`);
        navigator.vibrate?.(10);
        this.grid.writeTogether(letterWrites(sheet, row, column, letter));
        oneLesson.show();
        strip.ask(`${sheet.names[row]}: ${letter}.`, [["Отменить", () => this.grid.run({ type: "undo" })]]);
        return pad?.show();
    }

    #keys(row) {
        const { cursor, reach } = this.grid;
        cursor.go(row, cursor.column);
        reach.take("pad");
    }
}
