// What the editor of a timetable sends, and what it says when that is not taken.
import { Said } from "./said.js";
import { beginBoard, board, desk } from "./timetable-board.js";

export const said = new Said();
const token = () => desk.querySelector("[name='token']").value;

/** Sends a form of the editor and shows the board as it is then; false where it was not taken, and why is said. */
export async function send(url, fields, cell) {
    cell.dataset.saving = "";
    const body = new URLSearchParams({ ...fields, token: token() });
    try {
        const answer = await fetch(url, { method: "POST", body, headers: { "x-parta-token": token() } });
        // The answer shows the cell's own classes; those that stood side by side stay, unless it has something to say.
        const isShared = answer.url.includes("kept=");
        const shown = answer.ok && !isShared ? await fetch(location.href) : answer;
        const page = new DOMParser().parseFromString(await shown.text(), "text/html");
        if (answer.ok) return show(page, cell.dataset.at) && (isShared ? "shared" : true);
        complain(cell, page.querySelector(".field__error")?.textContent.trim() ?? "Не сохранено: обновите страницу.");
    } catch {
        complain(cell, "Нет связи: не сохранено.");
    }
    delete cell.dataset.saving;
    return false;
}

export function complain(cell, text) {
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
