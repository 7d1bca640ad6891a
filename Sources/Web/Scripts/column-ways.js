// What is done with a column from several places: asking for it, calling its roll.

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
