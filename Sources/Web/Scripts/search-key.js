// Ctrl+K, by the place of the key: to the search from every page. In the journal it is the line of the lesson.
import { PAGE_KEYS } from "./common.js";

const WAY_TO_SEARCH = document.querySelector("[data-behaviour='search']");

if (WAY_TO_SEARCH) PAGE_KEYS.unshift(["Ctrl+K", "поиск: ученик, сотрудник, класс, журнал, раздел"]);

document.addEventListener("keydown", (event) => {
    const isAsked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === "KeyK";
    if (!isAsked || !WAY_TO_SEARCH || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    const field = document.querySelector("[data-behaviour='search-field']");
    field?.focus();
    field?.select();
    if (!field) WAY_TO_SEARCH.click();
});
