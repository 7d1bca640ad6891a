// The editor of a timetable: a table to walk in with arrows, to type in, and to drag lessons about.
// Every cell is a link to its own form, which a finger opens; what is typed goes there, and the table is drawn anew.
import { Said } from "./said.js";

const said = new Said();
const desk = document.getElementById("desk");
let copied = null, dragged = null;

const board = () => desk?.querySelector("[data-behaviour='timetable']");
const cells = () => [...board().querySelectorAll("td[data-at]")];
const cellAt = (at) => cells().find((cell) => cell.dataset.at === at);
const textOf = (cell) => cell.querySelector("a").textContent;
const token = () => desk.querySelector("[name='token']").value;

/** One cell can be reached with Tab, the others with arrows. */
function enter(cell) {
    for (const other of cells()) other.querySelector("a").tabIndex = other === cell ? 0 : -1;
    cell.querySelector("a").focus();
}

function step(cell, across, down) {
    const all = cells(), width = cell.parentElement.querySelectorAll("td[data-at]").length;
    const target = all[all.indexOf(cell) + across + down * width];
    if (target && (down !== 0 || target.parentElement === cell.parentElement)) enter(target);
}

async function send(url, fields, cell) {
    cell.dataset.saving = "";
    const body = new URLSearchParams({ ...fields, token: token() });
    try {
        const answer = await fetch(url, { method: "POST", body, headers: { "x-parta-token": token() } });
        // The answer shows the cell's own classes; those that stood side by side stay, unless it has something to say.
        const shown = answer.ok && !answer.url.includes("kept=") ? await fetch(location.href) : answer;
        const page = new DOMParser().parseFromString(await shown.text(), "text/html");
        if (answer.ok) return show(page, cell.dataset.at);
        complain(cell, page.querySelector(".field__error")?.textContent.trim() ?? "Не сохранено: обновите страницу.");
    } catch {
        complain(cell, "Нет связи: не сохранено.");
    }
    delete cell.dataset.saving;
    return false;
}

function complain(cell, text) {
    said.alert(text);
    desk.querySelector(".timetable__said")?.remove();
    const line = Object.assign(document.createElement("p"), { className: "timetable__said", textContent: text });
    board().closest(".scroll-x").after(line);
}

/** Puts the freshly drawn table in place of the old one, and the cursor where it was. */
function show(page, at) {
    const fresh = page.getElementById("desk");
    if (!fresh) { location.reload(); return true; }
    desk.replaceChildren(...document.adoptNode(fresh).childNodes);
    beginBoard(at);
    return true;
}

const put = (cell, text) => send(`${board().dataset.cells}/${cell.dataset.at}`, { text, was: textOf(cell) }, cell);

function move(from, to) {
    const [slug, place] = from.dataset.at.split("/"), [other, target] = to.dataset.at.split("/");
    if (slug !== other) return complain(to, "Уроки переносятся внутри одного класса.");
    const form = desk.querySelector("[data-behaviour='move-cell']");
    return send(form.action, { class: slug, from: place, to: target }, from);
}

function type(cell, first) {
    const input = document.createElement("input");
    Object.assign(input, { className: "input", value: first ?? textOf(cell) });
    input.setAttribute("aria-label", "Уроки клетки");
    cell.append(input);
    input.focus();
    let isOver = false;
    const leave = async (isKept) => {
        if (isOver) return;
        isOver = true;
        const text = input.value.trim();
        if (isKept && text !== textOf(cell) && !(await put(cell, text))) { isOver = false; input.focus(); return; }
        input.remove();
        if (document.contains(cell)) enter(cell);
    };
    input.addEventListener("keydown", (event) => {
        event.stopPropagation();
        if (event.key === "Enter") { event.preventDefault(); leave(true); }
        if (event.key === "Escape") leave(false);
    });
    input.addEventListener("blur", () => leave(false));
}

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function pressedInCell(event) {
    const cell = event.target.closest("td[data-at]");
    if (!cell || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
        if (event.code === "KeyC") copied = { text: textOf(cell) };
        else if (event.code === "KeyX") copied = { text: textOf(cell), from: cell.dataset.at };
        else if (event.code === "KeyV" && copied) paste(cell);
        else return;
        said.status(event.code === "KeyV" ? "Вставлено" : "Скопировано");
    } else if (WAYS[event.key]) step(cell, ...WAYS[event.key]);
    else if (event.key === "Enter" || event.key === "F2") type(cell);
    else if (event.key === "Delete" || event.key === "Backspace") put(cell, "");
    else if (event.key.length === 1 && event.key !== " " && event.key !== "?") type(cell, event.key);
    else return;
    event.preventDefault();
}

function paste(cell) {
    const from = copied.from && cellAt(copied.from);
    if (!from) return put(cell, copied.text);
    copied = null;
    return move(from, cell);
}

function beginBoard(at) {
    const first = cellAt(at) ?? cells()[0];
    if (!first) return;
    for (const cell of cells()) cell.draggable = textOf(cell) !== "";
    for (const cell of cells()) cell.querySelector("a").tabIndex = cell === first ? 0 : -1;
    if (at) enter(first);
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
