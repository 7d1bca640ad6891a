// Keys that write. Each takes the grid and the action.
import { cellText } from "./cells.js";
import { callRoll } from "./column-ways.js";

const MANY_ERASED = 10;

export const WRITES = {
    digit(grid, { value }) {
        const { sheet, entry, editor } = grid, { scale } = sheet.rules;
        if (typeof scale[0] === "string" && value !== "0") return entry.mark(scale[value - 1] ?? value);
        if (isLong(scale)) return editor.open(value);
        return value === "0" ? callRoll(grid) : entry.mark(value);
    },
    absence({ entry }, { letter }) { return entry.letter(letter); },
    point({ entry }) { return entry.mark("."); },
    slash({ sheet, cursor, entry, editor }) {
        if (!isLong(sheet.rules.scale)) return entry.slash();
        const { row, column } = entry.takesSecond() ? cursor : {};
        return row === undefined ? null
            : editor.open(`${cellText(sheet.absence(row, column), sheet.entries(row, column))}/`);
    },
    roll(grid) { return callRoll(grid); },
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

/** Marks of two digits are typed in a field. */
function isLong(scale) { return Math.max(0, ...scale.filter((mark) => typeof mark === "number")) > 9; }

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
