// What the server has refused of other pages: each entry leads to its own page, or is given up here.
import { showForm } from "./works.js";

export function showRefused(outbox, items) {
    const list = document.createElement("div");
    list.append(...items.map((item) => entryOf(outbox, item)));
    showForm("Не записано на других страницах", list, () => {});
    // The first key must not give anything up.
    list.querySelector("a").focus();
}

function entryOf(outbox, item) {
    const { no: { code, msg, by, value }, operation: { set }, page, title, url, address } = item;
    const entry = document.createElement("p");
    const link = document.createElement("a");
    link.href = page;
    link.textContent = title;
    const why = code === "conflict" ? `сейчас там ${value ?? "пусто"}${by ? ` (${by})` : ""}` : msg;
    const drop = document.createElement("button");
    Object.assign(drop, { type: "button", className: "button", textContent: "Убрать" });
    drop.addEventListener("click", () => {
        outbox.settle(url, address);
        if (entry.parentNode.children.length === 1) entry.closest("dialog").close();
        entry.remove();
    });
    entry.append(link, `: вы ввели ${set ?? "пусто"}; ${why} `, drop);
    return entry;
}
