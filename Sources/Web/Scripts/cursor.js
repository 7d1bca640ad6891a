// Where the teacher stands: one active cell, a rectangle that may be selected, and the page scrolled to show it.

const RIGHT_COLUMNS = 128;

export class Cursor {
    constructor(sheet, moved) {
        this.sheet = sheet;
        this.moved = moved;
        this.lastRow = sheet.rows.length - 1;
        this.lastColumn = sheet.columns.length - 1;
        this.row = 0;
        this.column = this.today();
        this.anchor = null;
        this.marked = [];
        // At first this many lessons to come are in sight beside the one that is on.
        this.ahead = 2;
        const first = sheet.table.querySelector("td[tabindex='0']");
        if (first) first.tabIndex = -1;
        this.cell.tabIndex = 0;
        addEventListener("resize", () => { this.sizes = null; });
    }

    get cell() { return this.sheet.cell(this.row, this.column); }

    /** Today's column, else the last one that has come. */
    today() {
        const { columns, heads } = this.sheet;
        const today = heads.findIndex((head) => head.classList.contains("is-today"));
        if (today >= 0) return today;
        return Math.max(columns.filter((column) => !column.future).length - 1, 0);
    }

    go(row, column, { extend = false, focus = true, still } = {}) {
        const to = [Math.min(Math.max(row, 0), this.lastRow), Math.min(Math.max(column, 0), this.lastColumn)];
        if (extend) this.anchor ??= [this.row, this.column];
        else this.anchor = null;
        this.back = null;
        const before = this.cell;
        const head = this.sheet.heads[this.column];
        [this.row, this.column] = to;
        if (before !== this.cell) {
            before.tabIndex = -1;
            this.cell.tabIndex = 0;
        }
        if (head !== this.sheet.heads[this.column]) head.classList.remove("is-here");
        this.sheet.heads[this.column].classList.add("is-here");
        this.#markSelection();
        if (focus) {
            if (!still) this.#reveal();
            this.cell.focus({ preventScroll: true });
        }
        this.moved();
    }

    /** Rows and columns of the selection, or of the active cell alone. */
    get range() {
        const [row, column] = this.anchor ?? [this.row, this.column];
        return {
            top: Math.min(row, this.row), bottom: Math.max(row, this.row),
            left: Math.min(column, this.column), right: Math.max(column, this.column),
        };
    }

    get isRange() { return this.anchor !== null && (this.anchor[0] !== this.row || this.anchor[1] !== this.column); }

    cells() {
        const { top, bottom, left, right } = this.range;
        const cells = [];
        for (let column = left; column <= right; column += 1) {
            for (let row = top; row <= bottom; row += 1) cells.push([row, column]);
        }
        return cells;
    }

    /** A whole row, column or page; the page stays, and so does the cell where the selection is left again. */
    select(top, left, bottom, right) {
        const [row, column] = this.back ?? [this.row, this.column];
        this.anchor = [bottom, right];
        this.go(top, left, { extend: true, still: true });
        if (row <= bottom && (column === left || left < right)) this.back = [row, column];
    }

    collapse() {
        const [row, column] = this.back ?? [this.row, this.column];
        this.go(row, column, { still: true });
    }

    #markSelection() {
        for (const cell of this.marked) cell.removeAttribute("aria-selected");
        this.marked = this.isRange ? this.cells().map(([row, column]) => this.sheet.cell(row, column)) : [];
        for (const cell of this.marked) cell.setAttribute("aria-selected", "true");
    }

    /** Excel's Ctrl+arrow: to the edge of the filled block, or over the gap to the next one. */
    edge(rows, columns) {
        const { sheet } = this;
        const inside = (row, column) => row >= 0 && row <= this.lastRow && column >= 0 && column <= this.lastColumn;
        const filled = (row, column) => inside(row, column) && !sheet.isEmpty(row, column);
        let [row, column] = [this.row, this.column];
        const block = filled(row, column) && filled(row + rows, column + columns);
        do {
            if (!inside(row + rows, column + columns)) break;
            row += rows;
            column += columns;
        } while (block ? filled(row + rows, column + columns) : !filled(row, column));
        return [row, column];
    }

    /** Rows and columns have fixed sizes, so that the place of a cell is counted and never measured after a change. */
    #reveal() {
        const sizes = this.sizes ??= this.#measured();
        const x = sizes.left + sizes.width * this.column;
        const y = sizes.top + sizes.height * this.row;
        const right = x + sizes.width * (1 + this.ahead) + RIGHT_COLUMNS;
        const across = outside(scrollX, x - sizes.sticky, right, innerWidth);
        const down = outside(scrollY, y - sizes.over, y + sizes.height + sizes.under, innerHeight);
        if (across || down) scrollBy(across, down);
    }

    #measured() {
        const { table, rows } = this.sheet;
        const box = rows[0].getBoundingClientRect();
        const cell = this.sheet.cell(0, 0).getBoundingClientRect();
        const height = rows.length > 1 ? rows[1].getBoundingClientRect().top - box.top : box.height;
        const head = table.tHead.offsetHeight;
        const sticky = rows[0].cells[0].offsetWidth + 8;
        return {
            left: cell.left + scrollX, top: box.top + scrollY, width: cell.width, height, sticky,
            over: head + 52, under: table.dataset.view === "one" ? 120 : 64,
        };
    }
}

function outside(scrolled, start, end, extent) {
    if (start < scrolled) return start - scrolled;
    return end > scrolled + extent ? Math.min(end - scrolled - extent, start - scrolled) : 0;
}

/** The column where the page was asked to open: «at=1043.1», a lesson and its work. */
export function columnAsked(columns) {
    const [lesson, work] = (new URLSearchParams(location.search).get("at") ?? "").split(".").map(Number);
    return columns.findIndex((column) => column.l === lesson && column.w === (work || 0));
}
