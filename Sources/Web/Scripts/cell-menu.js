// The menu of a cell or a selection, by the right button, Shift+F10 or the Menu key: every command with its key.
import { cellWrites, markWrites } from "./writes.js";

const ITEMS = [
    ["Править", "F2", (grid) => grid.run({ type: "edit" })],
    ["Кнопки отметок", "Alt+↓", (grid) => grid.run({ type: "pad" })],
    ["Строка урока", "Ctrl+K", (grid) => grid.reach.openLine()],
    ["Заметка", "Shift+F2", (grid) => grid.run({ type: "note" })],
    ["О клетке и её история", "Ctrl+I", (grid) => grid.run({ type: "history" })],
    ["Столбец: работы и отметки", "", (grid) => grid.card.open(grid.cursor.column)],
    null,
    ["Заполнить вниз", "Ctrl+D", (grid) => grid.run({ type: "fill-down" })],
    ["Заполнить вправо", "", fillRight],
    ["Не оценивается: нео", "", unmark],
    ["Стереть", "Delete", (grid) => grid.run({ type: "clear" })],
    ["Отменить", "Ctrl+Z", (grid) => grid.run({ type: "undo" })],
    ["Вернуть", "Ctrl+Y", (grid) => grid.run({ type: "redo" })],
    null,
    ["Вырезать", "Ctrl+X", (grid) => grid.run({ type: "cut" })],
    ["Копировать", "Ctrl+C", (grid) => grid.copying.run(false)],
    ["Копировать с фамилиями", "Ctrl+Shift+C", (grid) => grid.copying.run(true)],
    ["Вставить", "Ctrl+V", pasteFromMenu],
    ["Выделить столбец", "Ctrl+Пробел", (grid) => grid.run({ type: "select-column" })],
    ["Выделить строку", "Shift+Пробел", (grid) => grid.run({ type: "select-row" })],
    null,
    ["К сегодняшнему столбцу", "Ctrl+;", (grid) => grid.run({ type: "today" })],
    ["На месяц назад", "Alt+PageUp", (grid) => grid.run({ type: "month-back" })],
    ["На месяц вперёд", "Alt+PageDown", (grid) => grid.run({ type: "month-on" })],
];
const READING = new Set([
    "О клетке и её история", "Столбец: работы и отметки", "Копировать", "Копировать с фамилиями", "Выделить столбец",
    "Выделить строку", "К сегодняшнему столбцу", "На месяц назад", "На месяц вперёд",
]);

/** Every cell of the selection becomes what the first of its row is. */
function fillRight(grid) {
    const { sheet, cursor } = grid;
    const { left } = cursor.range;
    const cells = cursor.cells().filter(([row, column]) => column > left && sheet.isEditable(row, column));
    if (!cells.length) return grid.strip.say("Выделите клетки вправо от той, что повторить.");
    grid.writeTogether(cells.flatMap(([row, column]) => cellWrites(sheet, row, column, {
        absence: sheet.absence(row, left), entries: sheet.entries(row, left),
    })));
    return grid.strip.say(`Заполнено: ${cells.length}. Ctrl+Z — отменить`);
}

/** A written work of these students is not marked: its debt ends; where none is owed the server says so. */
function unmark(grid) {
    const { sheet, cursor } = grid;
    const cells = cursor.cells().filter(([row, column]) => sheet.isEditable(row, column));
    if (!cells.length) return grid.strip.say(grid.strip.whyLocked(cursor.row, cursor.column), "warn");
    grid.writeTogether(cells.flatMap(([row, column]) => markWrites(sheet, row, column, ["нео", null])));
    return grid.strip.say(`Не оценивается: ${cells.length}. Ctrl+Z — отменить`);
}

function pasteFromMenu(grid) {
    const byKey = () => grid.strip.say("Браузер не даёт прочитать буфер. Нажмите Ctrl+V.", "warn");
    if (!navigator.clipboard?.readText) return byKey();
    return navigator.clipboard.readText().then((text) => grid.reach.take("paste", text), byKey);
}

/** Opens the menu at a cell, which becomes the active one unless it is selected. */
export function openCellMenu(grid, cell) {
    const [row, column] = [cell.parentNode.sectionRowIndex, cell.cellIndex - 1];
    const { range } = grid.cursor;
    const isInside = row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
    if (!isInside) grid.cursor.go(row, column);
    const menu = document.createElement("div");
    menu.className = "menu__list menu__free";
    menu.setAttribute("role", "menu");
    menu.setAttribute("aria-label", "Клетка");
    const items = ITEMS.filter((each) => each === null || !grid.sheet.readOnly || READING.has(each[0]));
    menu.append(...items.map((each) => each ? menuItem(grid, menu, each) : document.createElement("hr")));
    menu.addEventListener("keydown", (event) => menuKey(event, menu, () => grid.cursor.cell.focus()));
    menu.addEventListener("focusout", (event) => menu.contains(event.relatedTarget) || menu.remove());
    document.body.append(menu);
    const { left, bottom, top } = cell.getBoundingClientRect();
    const below = bottom + menu.offsetHeight < innerHeight;
    menu.style.left = `${Math.max(8, Math.min(left, innerWidth - menu.offsetWidth - 8))}px`;
    menu.style.top = `${below ? bottom : Math.max(8, top - menu.offsetHeight)}px`;
    menu.querySelector("button").focus();
}

function menuItem(grid, menu, [title, keys, run]) {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("role", "menuitem");
    button.tabIndex = -1;
    const keycap = document.createElement("kbd");
    keycap.textContent = keys;
    button.append(title, ...(keys ? [keycap] : []));
    button.addEventListener("click", () => {
        grid.cursor.cell.focus();
        run(grid);
    });
    return button;
}

function menuKey(event, menu, leave) {
    const buttons = [...menu.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined) buttons[(to + buttons.length) % buttons.length].focus();
    else if (event.key === "Escape" || event.key === "Tab") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
}
