// The editor of a timetable: a table to walk in with arrows, to type in, and to drag lessons about.
// Every cell is a link to its own form, which a finger opens; what is typed goes there, and the table is drawn anew.
import { beginBoard, board, cellAt, cells, desk, enter, neighbour, textOf } from "./timetable-board.js";
import { complain, said, send } from "./timetable-sending.js";
import { BoardSteps } from "./timetable-steps.js";
import { typeInCell } from "./timetable-typing.js";

let copied = null, dragged = null;

const boardSteps = new BoardSteps((at) => cellAt(at) && textOf(cellAt(at)));

/** Changes cells; what other classes keep a part of cannot be taken back by its text. */
async function change(places, act, back) {
    const isDone = await act();
    if (isDone) boardSteps.note(places, isDone === true ? back : null);
    return isDone;
}

const write = (at, text) =>
    send(`${board().dataset.cells}/${at}`, { text, was: textOf(cellAt(at)) }, cellAt(at));

function put(cell, text) {
    const { at } = cell.dataset, before = textOf(cell);
    return text === before || change([at], () => write(at, text), () => write(at, before));
}

function carry(from, to) {
    const form = desk.querySelector("[data-behaviour='move-cell']"), [slug, place] = from.split("/");
    const [was, wasto] = [from, to].map((at) => textOf(cellAt(at)));
    return send(form.action, { class: slug, from: place, to: to.split("/")[1], was, wasto }, cellAt(to));
}

function move(from, to) {
    const [start, end] = [from.dataset.at, to.dataset.at];
    if (start.split("/")[0] !== end.split("/")[0]) return complain(to, "Уроки переносятся внутри одного класса.");
    return change([start, end], () => carry(start, end), () => carry(end, start));
}

function type(cell, first) {
    typeInCell(cell, first ?? textOf(cell), (text) => put(cell, text), () => {
        if (document.contains(cell)) enter(cell);
    });
}

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const COMMANDS = {
    KeyC: (cell) => copy(cell), KeyX: (cell) => copy(cell, cell.dataset.at),
    KeyV: (cell) => copied && told(paste(cell), "Вставлено"), KeyD: (cell) => told(asAbove(cell), "Как выше"),
    KeyZ: undo,
};

function pressedInCell(event) {
    const cell = event.target.closest("td[data-at]");
    if (!cell || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
        const command = event.shiftKey ? null : COMMANDS[event.code];
        if (!command) return;
        command(cell);
    } else if (WAYS[event.key]) enter(neighbour(cell, ...WAYS[event.key]) ?? cell);
    else if (event.key === "Enter" || event.key === "F2") type(cell);
    else if (event.key === "Delete" || event.key === "Backspace") put(cell, "");
    else if (event.key.length === 1 && event.key !== " " && event.key !== "?") type(cell, event.key);
    else return;
    event.preventDefault();
}

const told = async (done, words) => { if (await done) said.status(words); };

function copy(cell, from) {
    copied = { text: textOf(cell), from };
    said.status("Скопировано");
}

function paste(cell) {
    const from = copied.from && cellAt(copied.from);
    if (!from) return put(cell, copied.text);
    copied = null;
    return move(from, cell);
}

/** What stands at the lesson before is given here too. */
function asAbove(cell) {
    const above = neighbour(cell, 0, -1);
    if (above && textOf(above)) return put(cell, textOf(above));
    return complain(cell, "Выше ничего не стоит.");
}

async function undo(cell) {
    if (board().querySelector("[data-saving]")) return;
    const answer = await boardSteps.undo();
    if (answer === true) said.status("Отменено");
    else if (answer) complain(cell, answer);
}

function over(event) {
    const cell = event.target.closest?.("td[data-at]");
    if (!dragged || !cell) return;
    event.preventDefault();
    for (const other of cells()) other.toggleAttribute("data-drop", other === cell && event.type !== "drop");
    if (event.type === "drop" && cell !== dragged) move(dragged, cell);
}

if (board()) {
    desk.addEventListener("keydown", pressedInCell);
    desk.addEventListener("click", (event) => {
        const cell = event.target.closest("td[data-at]");
        if (!cell || event.ctrlKey || event.pointerType === "touch" || event.target.matches(".input")) return;
        event.preventDefault();
        enter(cell);
    });
    desk.addEventListener("dblclick", (event) => {
        const cell = event.target.closest("td[data-at]");
        if (cell && !event.target.matches(".input")) type(cell);
    });
    desk.addEventListener("dragstart", (event) => { dragged = event.target.closest("td[data-at]"); });
    desk.addEventListener("dragend", () => { dragged = null; });
    for (const name of ["dragover", "drop"]) desk.addEventListener(name, over);
    beginBoard();
}
