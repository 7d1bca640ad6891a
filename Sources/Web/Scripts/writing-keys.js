// Keys that write. Each takes the grid and the action.

const MANY_ERASED = 10;

export const WRITES = {
    digit({ sheet, entry, editor }, { value }) {
        const { scale } = sheet.rules;
        if (typeof scale[0] === "string" && value !== "0") return entry.mark(scale[value - 1] ?? value);
        if (Math.max(0, ...scale) > 9) return editor.open(value);
        return value === "0" ? entry.roll() : entry.mark(value);
    },
    absence({ entry }, { letter }) { return entry.letter(letter); },
    point({ entry }) { return entry.mark("."); },
    slash({ entry }) { return entry.slash(); },
    roll({ entry }) { return entry.roll(); },
    clear(grid) { erased(grid, () => grid.entry.erase()); },
    back(grid) { erased(grid, () => grid.entry.back()); },
    "fill-down"({ entry }) { return entry.fillDown(); },
    undo(grid) { turned(grid, "undo"); },
    redo(grid) { turned(grid, "redo"); },
    edit({ editor }) { return editor.open(); },
    flush({ outbox }) { outbox.flush(); },
    pad({ reach }) { reach.take("pad", true); },
    note({ reach }) { reach.take("note"); },
    "add-work"({ reach, cursor }) { reach.take("works", [cursor.column, "work", true]); },
    "next-conflict"({ conflicts }) { return conflicts.next(); },
    copy({ copying }) { return copying.run(true); },
    cut(grid) {
        grid.copying.run(false);
        erased(grid, () => grid.entry.erase());
    },
    ignored({ strip }, { key }) { return strip.say(`Клавиша «${key}» здесь ничего не делает. F1 — клавиши`); },
};

/** Whoever has erased many marks at once is told of it, with the way back. */
function erased(grid, run) {
    const { sheet, cursor, strip } = grid;
    const cells = cursor.cells();
    const count = () => cells.flatMap((place) => sheet.entries(...place)).filter((entry) => entry !== null).length;
    const before = count();
    run();
    const gone = before - count();
    const undo = [["Отменить  Ctrl+Z", () => grid.run({ type: "undo" })]];
    if (gone > MANY_ERASED) strip.ask(`Стёрто отметок: ${gone}.`, undo);
    grid.pad?.show();
}

/** What was offered of a step is offered no longer once it is turned. */
function turned(grid, direction) {
    grid.moved();
    grid.entry.turn(direction);
    grid.oneLesson.show();
}
