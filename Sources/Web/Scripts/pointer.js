// Mouse and finger: click stands, drag selects, double click edits; a finger opens the pad.

const LONG_PRESS = 450;

export function attachPointer(grid) {
    const { table, cursor } = grid;
    let dragging = false;
    let press = null;

    const place = (target) => {
        const cell = target instanceof Element && target.closest("tbody td");
        if (!cell || !table.contains(cell)) return null;
        const column = cell.cellIndex - 1;
        return column <= cursor.lastColumn ? [cell.parentNode.sectionRowIndex, column] : null;
    };

    table.addEventListener("pointerdown", (event) => {
        const at = place(event.target);
        if (!at || grid.editor.isOpen || event.button !== 0) return;
        if (event.pointerType === "mouse") {
            dragging = true;
            grid.entry.dropHalf();
            cursor.go(...at, { extend: event.shiftKey });
            event.preventDefault();
        } else {
            press = setTimeout(() => { cursor.anchor = at; press = null; }, LONG_PRESS);
        }
    });

    table.addEventListener("pointerover", (event) => {
        const at = dragging && place(event.target);
        if (at) cursor.go(...at, { extend: true });
    });

    addEventListener("pointerup", () => {
        dragging = false;
        clearTimeout(press);
    });

    table.addEventListener("click", (event) => {
        const head = event.target.closest("th[data-l]");
        if (head && !event.target.closest("a")) {
            const column = grid.sheet.heads.indexOf(head);
            cursor.select(0, column, cursor.lastRow, column);
            return;
        }
        const at = place(event.target);
        if (!at || event.pointerType === "mouse" || grid.editor.isOpen) return;
        cursor.go(...at, { extend: cursor.anchor !== null && press === null && cursor.isRange });
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
