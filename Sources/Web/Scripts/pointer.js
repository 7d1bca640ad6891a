// Mouse and finger: click stands, drag selects, double click edits; a finger opens the pad, and held it begins a
// selection that the next touch ends. A click on the sign of a roll-call calls it.
import { rollOf } from "./column-ways.js";

const LONG_PRESS = 450;

export function attachPointer(grid) {
    const { table, cursor } = grid;
    let dragging = false, kind = "", press = null;
    // Where a held finger has begun a selection, and the same once the next touch has come.
    let start = null, from = null;

    const place = (target) => {
        const cell = target instanceof Element && target.closest("tbody td");
        if (!cell || !table.contains(cell)) return null;
        const column = cell.cellIndex - 1;
        return column <= cursor.lastColumn ? [cell.parentNode.sectionRowIndex, column] : null;
    };

    /** On the phone the row is its student's one cell, the name too. */
    const nameOf = (target) => {
        const name = table.dataset.view === "one" && !target.closest("a") && target.closest("tbody th");
        return name ? [name.parentNode.sectionRowIndex, cursor.column] : null;
    };

    const begin = (at) => {
        start = at;
        grid.isHeld = true;
        navigator.vibrate?.(10);
        grid.pad?.close();
        cursor.go(...at, { focus: false });
        grid.strip.say("Выделение начато. Коснитесь последней клетки.");
    };

    table.addEventListener("pointerdown", (event) => {
        kind = event.pointerType;
        grid.isTouched = grid.isHeld = false;
        // Two fingers are no selection.
        clearTimeout(press);
        from = start?.[0] === cursor.row && start[1] === cursor.column ? start : null;
        start = null;
        const at = place(event.target);
        if (!at || grid.editor.isOpen || event.button !== 0) return;
        if (kind === "mouse") {
            // What is pressed is in sight. A page scrolled under the mouse would have dragged it to another cell.
            dragging = true;
            grid.entry.dropHalf();
            cursor.go(...at, { extend: event.shiftKey, still: true });
            event.preventDefault();
        } else if (event.isPrimary && !grid.oneLesson.isCalling && !grid.sheet.readOnly) {
            // The browser may think of its own menu sooner than the selection begins.
            grid.isTouched = true;
            press = setTimeout(begin, LONG_PRESS, at);
        }
    });

    // A menu that is asked for by a key afterwards is a menu.
    table.addEventListener("keydown", () => { grid.isTouched = false; });

    table.addEventListener("pointerover", (event) => {
        const at = dragging && place(event.target);
        if (at) cursor.go(...at, { extend: true, still: true });
    });

    // A finger that scrolls is taken away from the page without being lifted.
    for (const end of ["pointerup", "pointercancel"]) {
        addEventListener(end, () => {
            dragging = false;
            clearTimeout(press);
            if (end === "pointercancel") start ??= from;
        });
    }

    table.addEventListener("click", (event) => {
        const head = event.target.closest("th[data-l]");
        if (head && !event.target.closest("a")) {
            const column = grid.sheet.heads.indexOf(head);
            // A finger has opened the card of the column.
            if ((event.pointerType ?? kind) !== "mouse") return;
            if (event.target.closest(".grid__roll") && grid.sheet.columns[column].editable) rollOf(grid, column);
            else cursor.select(0, column, cursor.lastRow, column);
            return;
        }
        const at = place(event.target) ?? nameOf(event.target);
        // The finger that began a selection has been lifted; what it touches next ends it.
        if (!at || (event.pointerType ?? kind) === "mouse" || grid.editor.isOpen || start) return;
        // The focus has come before the click, and with it the cursor: the selection begins where it was begun.
        cursor.anchor = from;
        cursor.go(...at, { extend: from !== null });
        from = null;
        grid.reach.take("pad");
    });

    table.addEventListener("dblclick", (event) => {
        if (place(event.target) && !grid.editor.isOpen) grid.run({ type: "edit" });
    });

    table.addEventListener("focusin", (event) => {
        const at = place(event.target);
        if (at && (at[0] !== cursor.row || at[1] !== cursor.column)) cursor.go(...at);
    });
}
