// Ctrl+K, by the place of the key: to the search from every page. In the journal it is the line of the lesson.
import { PAGE_KEYS } from "./common.js";

const WAY_TO_SEARCH = document.querySelector("[data-behaviour='search']");

if (WAY_TO_SEARCH) PAGE_KEYS.unshift(["Ctrl+K", "поиск: ученик, сотрудник, класс, журнал, раздел"]);

/** Whether a form that writes is half filled in, or came back: what was typed into it is not left by a key. */
function isHalfFilled() {
    if (document.querySelector("[data-behaviour='error-summary']")) return true;
    const fields = document.querySelectorAll("main form[method='post'] :is(input, textarea)");
    return [...fields].some((field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked);
}

document.addEventListener("keydown", (event) => {
    const isAsked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === "KeyK";
    if (!isAsked || !WAY_TO_SEARCH || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    const field = document.querySelector("[data-behaviour='search-field']");
    field?.focus();
    field?.select();
    if (field || event.repeat) return;
    WAY_TO_SEARCH.target = isHalfFilled() ? "_blank" : "";
    WAY_TO_SEARCH.click();
});
