// The whiteboard: who comes to the board, how long, in which groups, who has finished. Nothing of it is kept.
import { groupsOf, shuffled } from "./chance.js";

const MINUTES = 10;

for (const board of document.querySelectorAll("[data-behaviour='board']")) attachBoard(board);

function attachBoard(board) {
    const names = JSON.parse(document.getElementById("board-names").textContent);
    const shown = board.querySelector("[data-board='shown']");
    const button = (name) => board.querySelector(`[data-board='${name}']`);
    let waiting = [];
    let ticking = null;

    for (const each of board.querySelectorAll("button[hidden]")) each.hidden = false;

    const show = (...parts) => {
        board.querySelector(".board__done")?.remove();
        shown.replaceChildren(...parts);
    };
    // Everybody comes once before anybody comes twice.
    button("one").addEventListener("click", () => {
        if (!waiting.length) waiting = shuffled(names, randomBelow);
        show(words("p", waiting.pop() ?? "Никого нет", "board__one"));
    });
    button("groups").addEventListener("click", () => {
        const list = words("ol", "", "board__groups");
        for (const group of groupsOf(shuffled(names, randomBelow), 4)) list.append(words("li", group.join(", ")));
        show(list);
    });
    button("done").addEventListener("click", () => {
        const list = words("ul", "", "board__done"), said = words("p", "");
        // How many have finished is to be seen from the last desk, and is said to whoever cannot see it.
        const count = () => {
            const { length } = list.querySelectorAll("[aria-pressed='true']");
            said.textContent = `Закончили: ${length} из ${names.length}`;
        };
        for (const name of names) {
            const each = words("button", name);
            each.type = "button";
            each.setAttribute("aria-pressed", "false");
            each.addEventListener("click", () => {
                each.setAttribute("aria-pressed", String(each.getAttribute("aria-pressed") === "false"));
                count();
            });
            const line = document.createElement("li");
            line.append(each);
            list.append(line);
        }
        count();
        show(said);
        // Children touch these: they stand with the keys, as low as those.
        board.querySelector(".board__keys").prepend(list);
    });
    button("timer").addEventListener("click", ({ currentTarget }) => {
        clearInterval(ticking);
        if (currentTarget.dataset.until) {
            delete currentTarget.dataset.until;
            currentTarget.textContent = `Таймер ${MINUTES}:00`;
            return;
        }
        currentTarget.dataset.until = String(Date.now() + MINUTES * 60000);
        const tick = () => { currentTarget.textContent = leftUntil(Number(currentTarget.dataset.until)); };
        tick();
        ticking = setInterval(tick, 500);
    });
}

function leftUntil(time) {
    const left = Math.max(0, Math.ceil((time - Date.now()) / 1000));
    const seconds = String(left % 60).padStart(2, "0");
    return left ? `Осталось ${Math.floor(left / 60)}:${seconds}` : "Время вышло";
}

function randomBelow(limit) {
    return Math.floor(Math.random() * limit);
}

function words(tag, text, name = "") {
    const element = document.createElement(tag);
    element.textContent = text;
    if (name) element.className = name;
    return element;
}
