// The board of a timetable's editor: its cells by place, and the one that the keyboard stands in.

export const desk = document.getElementById("desk");
export const board = () => desk?.querySelector("[data-behaviour='timetable']");
export const cells = () => [...board().querySelectorAll("td[data-at]")];
export const cellAt = (at) => cells().find((cell) => cell.dataset.at === at);
export const textOf = (cell) => cell.querySelector("a").textContent;

/** One cell can be reached with Tab, the others with arrows. */
export function enter(cell) {
    for (const other of cells()) other.querySelector("a").tabIndex = other === cell ? 0 : -1;
    cell.querySelector("a").focus();
}

/** The cell so many places beside or below another; null at the edge. */
export function neighbour(cell, across, down) {
    const all = cells(), width = cell.parentElement.querySelectorAll("td[data-at]").length;
    const target = all[all.indexOf(cell) + across + down * width];
    return target && (down !== 0 || target.parentElement === cell.parentElement) ? target : null;
}

/** Makes a freshly drawn board one to walk and to drag in; the cursor stands at a place, or before the first cell. */
export function beginBoard(at) {
    const first = cellAt(at) ?? cells()[0];
    if (!first) return;
    for (const cell of cells()) cell.draggable = textOf(cell) !== "";
    for (const cell of cells()) cell.querySelector("a").tabIndex = cell === first ? 0 : -1;
    if (at) enter(first);
}
