// What is done with a column from several places: asking for it, calling its roll.
import { rollAddress } from "./facets.js";

/** Where a closed column is asked for; null where it is open, or not for this person to ask. */
export function wayToAsk({ table, heads, columns }, at) {
    const { ask } = table.dataset;
    return ask && heads[at].matches(".is-locked") ? `${ask}?l=${columns[at].l}` : null;
}

/** Notes the roll of a column, or takes the note back. */
export function rollOf(grid, at) {
    grid.cursor.go(grid.cursor.row, at);
    grid.run({ type: "roll" });
}

/** Notes the roll of the column under the cursor, or takes the note back. */
export function callRoll({ sheet, cursor, strip, entry }) {
    const { l, future } = sheet.columns[cursor.column];
    if (future || sheet.readOnly) return strip.say(strip.whyLocked(cursor.row, cursor.column), "warn");
    const done = sheet.facets.value(rollAddress(l)) !== null;
    entry.steps.perform([[rollAddress(l), done ? null : "1"]]);
    sheet.drawRoll(l);
    return strip.say(done ? "Отметка о перекличке снята." : "Перекличка проведена.");
}
