// Puts what others wrote into the journal: unless it is being typed here, and never silently over it.
import { setOrDrop } from "./cell-state.js";
import { Live } from "./live.js";

const WHILE_TYPING = 500;

export function attachOthers(grid) {
    const { table, sheet } = grid;
    const course = Number(table.dataset.course ?? 0);
    const take = (news) => {
        // A cell that is open in the hand is not changed under it.
        if (grid.editor.isOpen || grid.entry.half) setTimeout(take, WHILE_TYPING, news);
        else putOthers(grid, news.pieces);
    };
    const chip = document.createElement("span");
    chip.className = "chip no-print";
    const meet = (names) => {
        chip.textContent = `Здесь же: ${names.join(", ")}`;
        if (names.length) document.querySelector(".page__tools")?.prepend(chip);
        else chip.remove();
    };
    if (course && sheet.students.length) new Live(course, Number(table.dataset.at), take, meet);
}

function putOthers(grid, pieces) {
    const { sheet, strip, cursor } = grid;
    const authors = new Set();
    let isHere = false;
    // A piece: its address and value, its version, whose hand it was, and whether that is one's own in another window.
    for (const [address, ...said] of pieces) {
        const isFinal = address.startsWith("final:");
        if (!isFinal && !sheet.facets.hear(address, ...said)) continue;
        const cells = isFinal ? showFinal(sheet, address, said[0]) : sheet.drawAddress(address);
        if (cells.length && !said[3]) authors.add(said[2]);
        cells.forEach(fade);
        isHere ||= [cursor.cell, ...cursor.marked].some((cell) => cells.includes(cell));
    }
    authors.delete("");
    grid.moved(isHere);
    // The means under the columns follow, though nobody has begun to work here.
    if (pieces.length) grid.reach.load();
    if (authors.size) strip.tell(`Изменил другой: ${[...authors].join(", ")}`);
    const isRelaid = pieces.some(([address, value]) => {
        const [kind, lesson, work] = address.split(":");
        const columns = sheet.columns.filter((column) => column.l === Number(lesson));
        return kind === "work" && columns.length && columns.some(({ w }) => w === Number(work)) !== (value !== null);
    });
    if (isRelaid) strip.say("Работы урока изменились. Обновите страницу, чтобы увидеть столбцы.");
}

/** The final mark of what the page sums up, unless it stands so; where one is taken away, the forecast comes with the
    next mark. */
function showFinal(sheet, address, value) {
    const [, student, kind, period] = address.split(":");
    const row = sheet.students.indexOf(Number(student));
    const { final, markless } = sheet.table.dataset;
    if (row < 0 || `${kind}:${period}` !== final || markless !== undefined) return [];
    const cell = sheet.periodCell(row);
    if ((cell.dataset.final ? cell.textContent : "") === (value ?? "")) return [];
    const mark = document.createElement("b");
    mark.textContent = value;
    cell.replaceChildren(...(value ? [mark] : []));
    setOrDrop(cell, "data-final", value && "1");
    sheet.missed?.follow(row);
    return [cell];
}

function fade(cell) {
    cell.classList.add("is-others");
    setTimeout(() => cell.classList.remove("is-others"), 1000);
}
