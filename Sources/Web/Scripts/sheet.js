// The journal's table and its values: reads what the server drew, draws what is typed.
import { averageText } from "./averages.js";
import { cellAgain, cellDue, cellNotes, countedMarks, extraAddresses, takeSigns, watchSeen } from "./cell-extras.js";
import { cellClass, cellLabel, cellText } from "./cells.js";
import { drawState, setOrDrop } from "./cell-state.js";
import { Facets, absenceAddress, markAddress, rollAddress } from "./facets.js";
import { loadFacets } from "./loading.js";
import { periodText } from "./period.js";
import { spokenDay } from "./strip.js";

const NOTED = 4;
const PERMANENT = ["is-locked", "is-out", "is-on"];

export class Sheet {
    constructor(table, outbox) {
        const page = JSON.parse(document.getElementById("grid-sheet").textContent);
        Object.assign(this, { table, columns: page.columns, minimum: page.minimum });
        this.rules = { symbols: page.symbols, scale: page.words ?? page.scale, two: page.two };
        this.rows = [...table.tBodies[0].rows];
        this.students = this.rows.map((row) => Number(row.dataset.s));
        this.names = this.rows.map(({ cells: [head] }) => head.title || head.textContent.trim());
        this.heads = [...table.tHead.querySelectorAll("th[data-l]")];
        this.readOnly = table.getAttribute("aria-readonly") === "true" || !table.dataset.cells;
        this.homes = this.columns.map((column) => this.columns.findIndex((other) => other.l === column.l));
        Object.assign(this, { flags: new Map(), seen: new Map() });
        this.facets = new Facets(table.dataset.cells, outbox, (address, result) => this.#answered(address, result));
        loadFacets(this.facets, this.flags, page, this.students, this.seen);
        this.live = this.rows.map((_, row) => this.average(row) === this.averageCell(row).textContent.trim());
        const [items, disputed] = [outbox.items, outbox.disputed].map((all) => all.filter((item) => this.holds(item)));
        this.facets.replay(items, disputed);
        for (const { address } of [...items, ...disputed]) this.drawAddress(address);
        watchSeen(this);
    }

    /** Whether an operation belongs to a piece of this page: of this journal, and of the days that it shows. */
    holds({ url, address }) {
        const [kind, one, lesson, work] = address.split(":");
        if (url !== this.table.dataset.cells) return false;
        if (kind === "roll") return this.columns.some(({ l }) => l === Number(one));
        return this.students.includes(Number(one)) && this.#placesOf(kind, lesson, work).length > 0;
    }

    #placesOf(kind, lesson, work) {
        const isOf = (column) => column.l === Number(lesson) && (kind === "absence" || column.w === Number(work));
        return this.columns.flatMap((column, at) => (isOf(column) ? [at] : []));
    }

    cell(row, column) { return this.rows[row].cells[column + 1]; }
    averageCell(row) { return this.rows[row].cells[this.columns.length + 1]; }
    periodCell(row) { return this.rows[row].cells[this.columns.length + 2]; }

    isEditable(row, column) {
        const { editable, future } = this.columns[column];
        return editable && !future && !this.readOnly && !this.cell(row, column).hasAttribute("aria-readonly");
    }

    absence(row, column) { return this.facets.value(absenceAddress(this.students[row], this.columns[column].l)); }

    entries(row, column) {
        const student = this.students[row];
        return [0, 1].map((place) => this.facets.value(markAddress(student, this.columns[column], place)));
    }

    /** What belongs to one cell: both places of a mark, and the absence where the lesson has its first column. */
    facetsOf(row, column) {
        const student = this.students[row];
        const marks = [0, 1].map((place) => markAddress(student, this.columns[column], place));
        const extras = extraAddresses(student, this.columns[column]);
        return [absenceAddress(student, this.columns[column].l), ...marks, ...extras]
            .map((address) => this.facets.all.get(address)).filter(Boolean);
    }

    isEmpty(row, column) {
        return !this.absence(row, column) && this.entries(row, column).every((entry) => entry === null);
    }

    average(row) { return averageText(countedMarks(this, row)); }

    draw(row, column, half = "") {
        const cell = this.cell(row, column);
        const absence = this.absence(row, column), entries = this.entries(row, column);
        const ghost = this.homes[column] !== column;
        const shown = ghost && entries.some((entry) => entry !== null) ? null : absence;
        const kept = PERMANENT.filter((name) => cell.classList.contains(name)).join(" ");
        const noted = cellNotes(this, row, column).some((words) => words !== null) ? NOTED : 0;
        const flags = (this.flags.get(`${row}:${column}`) ?? 0) | noted;
        const look = cellClass(ghost ? null : shown, entries, flags);
        const again = cellAgain(this, row, column).filter((entry) => entry !== null);
        cell.className = [again.length && "again", look, ghost && shown && "is-ghost", kept].filter(Boolean).join(" ");
        cell.textContent = [cellText(shown, entries), ...again].join("→") + half;
        const due = cellDue(this, row, column), until = due && spokenDay(due).slice(4);
        const { rules: { symbols }, seen } = this, [when] = seen.get(`${row}:${column}`) ?? [];
        setOrDrop(cell, "aria-label", cellLabel(shown, entries, again, flags, symbols, until, when, ghost));
        drawState(cell, this.facetsOf(row, column), this.waitingState ?? "pending");
    }

    isRollDone(column) { return this.facets.value(rollAddress(this.columns[column].l)) !== null; }

    drawAverage(row) {
        if (this.live[row]) this.averageCell(row).textContent = this.average(row);
    }

    drawRoll(lesson) {
        const done = this.facets.value(rollAddress(lesson)) !== null;
        this.columns.forEach((column, at) => {
            const sign = column.l === lesson && this.heads[at].querySelector(".grid__roll");
            if (!sign) return;
            sign.textContent = done ? "✓" : "○";
            sign.classList.toggle("is-no", !done);
        });
    }

    /** While nothing gets through, waiting cells carry a hollow dot. */
    showWaiting(state) {
        if (this.waitingState === state) return;
        this.waitingState = state;
        for (const facet of this.facets.all.values()) if (facet.pending) this.drawAddress(facet.address);
    }

    /** Draws anew what an address concerns; answers its cells. */
    drawAddress(address) {
        const [kind, one, lesson, work] = address.split(":");
        if (kind === "roll") this.drawRoll(Number(one));
        const row = this.students.indexOf(Number(one));
        if (row < 0) return [];
        const places = this.#placesOf(kind, lesson, work);
        for (const at of places) this.draw(row, at);
        if (kind === "mark") this.means?.follow(places);
        this.drawAverage(row);
        this.missed?.follow(row);
        return places.map((at) => this.cell(row, at));
    }

    #answered(address, result) {
        if (result?.flags >= 0) takeSigns(this, address.split(":").map(Number), result);
        this.drawAddress(address);
        const row = this.students.indexOf(result?.student ?? -1);
        // On the page of the year the means of one period are not its own.
        const isYear = this.table.dataset.final?.endsWith(":0");
        const waits = (_, at) => this.facetsOf(row, at).some((facet) => facet.pending);
        if (row >= 0 && result.ok && !isYear && !this.columns.some(waits)) {
            if (result.avg !== undefined) this.averageCell(row).textContent = result.avg;
            const period = this.periodCell(row), cells = this.columns.map((_, at) => this.cell(row, at));
            if (result.forecast !== undefined && !period.dataset.final) {
                period.textContent = periodText(this, cells, result);
            }
        }
        if (result) this.onAnswer?.(address, result);
    }
}
