// The diary on a phone: a tap on a day shows it without asking the server again.
import { preference, setPreference } from "./preferences.js";

for (const week of document.querySelectorAll("[data-behaviour='week']")) attachWeek(week);
for (const box of document.querySelectorAll("[data-behaviour='done']")) attachDone(box);
for (const form of document.querySelectorAll("[data-behaviour='seen']")) attachSeen(form);

function attachWeek(week) {
    const tabs = [...document.querySelectorAll(".days a")];
    const open = (tab) => {
        for (const each of tabs) each.removeAttribute("aria-current");
        tab.setAttribute("aria-current", "date");
        for (const day of week.children) day.classList.toggle("is-open", day.id === `d${tab.dataset.day}`);
        history.replaceState(null, "", tab.href);
    };
    document.querySelector(".days")?.addEventListener("click", (event) => {
        const tab = event.target.closest("a");
        if (!tab || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        open(tab);
    });
}

/** «Сделано» is the student's own tick: it stays in the browser and is no part of the record. */
function attachDone(box) {
    const name = `done-${box.dataset.key}`;
    box.checked = preference(name, box.checked ? "1" : "") === "1";
    box.addEventListener("change", () => setPreference(name, box.checked ? "1" : "0"));
}

/** News are seen once they stood before somebody's eyes for three seconds; the button says so without a script. */
function attachSeen(form) {
    let timer = 0;
    const watch = () => {
        clearTimeout(timer);
        if (document.visibilityState === "visible") timer = setTimeout(send, 3000);
    };
    const send = () => {
        document.removeEventListener("visibilitychange", watch);
        const body = new URLSearchParams(new FormData(form));
        fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true }).then(
            () => { form.hidden = true; },
            () => { form.hidden = false; },
        );
    };
    document.addEventListener("visibilitychange", watch);
    watch();
}
