// What every page does: theme, menus, printing, passwords, errors, the session's end, the list of keys.
import { turnCurtain, watchCurtain } from "./curtain.js";
import { showKeys } from "./keys-overlay.js";
import { prepareOffline } from "./offline.js";
import { preference, setPreference } from "./preferences.js";
import { watchHolder, watchSession } from "./session.js";
import { showWaiting } from "./waiting.js";

export const PAGE_KEYS = [
    ["Tab, Shift+Tab", "к следующему и предыдущему полю"],
    ["Ctrl+Enter", "сохранить форму"],
    ["Ctrl+P", "печать"],
    ["F9", "шторка: скрыть всё на экране"],
    ["Esc", "закрыть меню или окно"],
    ["?", "этот список"],
];

const CLICKS = {
    theme(button) { setTheme(button.dataset.themeChoice); },
    print() { window.print(); },
    curtain() { turnCurtain(); },
    keys() { showKeys("Клавиши", PAGE_KEYS); },
    "show-password"(button) {
        const field = document.getElementById(button.getAttribute("aria-controls"));
        const shown = field.type === "text";
        field.type = shown ? "password" : "text";
        button.setAttribute("aria-pressed", String(!shown));
        button.textContent = shown ? "показать" : "скрыть";
    },
};

function setTheme(theme) {
    document.documentElement.dataset.theme = theme;
    setPreference("theme", theme);
    // The server reads it too, so that a dark page never begins white.
    document.cookie = `parta-theme=${theme}; path=/; max-age=31536000; samesite=lax`;
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
        button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
    }
}

function closeMenus(except) {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== except) menu.open = false;
}

/** Typing in a field is never taken for a command. */
function isTyping(target) {
    return target.closest("input, select, textarea, [role='grid'], dialog") !== null;
}

function pressed(event) {
    if (event.key === "Escape") {
        event.target.closest("details.menu[open]")?.querySelector("summary").focus();
        closeMenus();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        const form = event.target.closest("form");
        if (form) event.preventDefault();
        form?.requestSubmit(form.querySelector("[data-key='Ctrl+Enter']"));
    } else if (event.key === "?" && !isTyping(event.target)) {
        showKeys("Клавиши", PAGE_KEYS);
    } else if (event.key === "Enter" && event.target === document.body) {
        document.querySelector("[data-key='Enter']")?.click();
    }
}

document.addEventListener("click", (event) => {
    closeMenus(event.target.closest("details.menu"));
    const button = event.target.closest("[data-behaviour]");
    if (button) CLICKS[button.dataset.behaviour]?.(button);
});
document.addEventListener("keydown", pressed);

for (const button of document.querySelectorAll("[data-behaviour='show-password']")) button.hidden = false;
for (const box of document.querySelectorAll("[data-behaviour='shared-default']")) {
    // A telephone is its owner's; a desktop in a school is everybody's.
    if (matchMedia("(pointer: coarse)").matches) box.checked = false;
}
document.querySelector("[data-behaviour='error-summary']")?.focus();
watchCurtain();
showWaiting();
setTheme(preference("theme", document.documentElement.dataset.theme ?? "auto"));
prepareOffline();
watchHolder();
watchSession(Number(document.documentElement.dataset.idle ?? 0));
