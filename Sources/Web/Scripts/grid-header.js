// The head of the journal by keyboard, and the round of the page's parts by F6.

export class GridHeader {
    constructor(grid) {
        const { sheet, cursor } = grid;
        Object.assign(this, { grid, sheet, cursor });
        for (const head of sheet.heads) head.tabIndex = -1;
        // The round begins and ends outside the journal too.
        addEventListener("keydown", (event) => {
            const isHere = event.key === "F6" && !sheet.table.contains(event.target);
            if (!isHere || document.querySelector("dialog[open]")) return;
            event.preventDefault();
            this.cycle(event.shiftKey);
        });
    }

    enter() { this.sheet.heads[this.cursor.column].focus(); }

    /** Alt+= and Alt+0 mean the column of the head that has the focus; help, undoing and today's column mean the same
        everywhere. */
    isCommand({ altKey, ctrlKey, metaKey, key, code, target }) {
        const at = this.sheet.heads.indexOf(target.closest("th"));
        if (key === "F1" || key === "?" || ctrlKey || metaKey) return true;
        if (at < 0 || !altKey || !["Equal", "Digit0", "Numpad0"].includes(code)) return false;
        this.cursor.go(this.cursor.row, at, { focus: false });
        return true;
    }

    /** Takes a keydown on a column's head; true if it was one of its keys. */
    key(event) {
        const at = this.sheet.heads.indexOf(event.target.closest("th"));
        if (at < 0) return false;
        const { cursor } = this;
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (step) this.#focus(at + step);
        else if (event.key === "ArrowDown") cursor.go(0, at);
        else if (event.key === "Escape") cursor.go(cursor.row, at);
        else if (event.key === "Enter") this.grid.reach.take("column", at);
        else if (event.key === " ") cursor.select(0, at, cursor.lastRow, at);
        else if (event.key === "F6") this.cycle(event.shiftKey);
        else return false;
        event.preventDefault();
        return true;
    }

    #focus(at) {
        const head = this.sheet.heads[Math.min(Math.max(at, 0), this.sheet.heads.length - 1)];
        head.focus();
        this.cursor.go(this.cursor.row, this.sheet.heads.indexOf(head), { focus: false });
    }

    cycle(back) {
        const parts = [
            document.querySelector(".top a"), this.sheet.heads[this.cursor.column], this.cursor.cell,
            document.querySelector(".strip button"),
        ].filter((part) => part && part.getClientRects().length);
        const active = document.activeElement;
        const at = parts.findIndex((part) => part === active || closestPart(part)?.contains(active));
        parts[(at + (back ? -1 : 1) + parts.length) % parts.length].focus();
    }
}

function closestPart(part) {
    return part.closest(".top, .strip, thead, tbody");
}
