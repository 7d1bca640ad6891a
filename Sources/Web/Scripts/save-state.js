// The words in the top bar: what has happened to what was typed, always as text.

import { signInHere } from "./sign-in-here.js";

/** Shows the outbox's state; the way back in after the sign-in has ended stands over the page. */
export class SaveState {
    constructor(resume, waiting) {
        Object.assign(this, { resume, waiting });
        this.line = document.getElementById("save-state");
        this.toast = null;
        // The way to the sign-in page and back keeps the tab, and with it what waits.
        this.isLeaving = false;
    }

    show({ kind, waiting, late, since }) {
        const count = waiting ? ` (${waiting})` : "";
        const texts = {
            saved: `Сохранено ${clock()}`,
            saving: late ? "Сохраняю…" : null,
            offline: `Нет связи. Записи${count} целы на этом компьютере`,
            signin: `Нужно войти снова — записи${count} целы`,
            stale: `Страница устарела — записи${count} целы`,
            old: `Не отправлено с ${dayOf(since)} — записи${count} целы`,
            nostore: "Браузер не даёт хранить записи. Не закрывайте страницу, пока идёт сохранение",
        };
        if (this.line && texts[kind] !== null) {
            this.line.textContent = texts[kind];
            this.line.dataset.kind = kind === "saved" || kind === "saving" ? "" : "warn";
        }
        if (kind === "signin") this.#offer("Вход истёк. Записи целы.", "Войти и продолжить", signInAddress(), () => {
            signInHere(this.waiting(), (token) => this.resume(token), () => { this.isLeaving = true; });
        });
        else if (kind === "old") this.#offer(`Не отправлено с ${dayOf(since)}${count}.`, "Отправить", "", () => {
            this.#close();
            this.resume();
        });
        else if (kind === "stale") this.#offer("Страница устарела. Записи целы.", "Обновить", location.href);
        else if (kind === "saved") this.#close();
    }

    #offer(text, title, address, run = null) {
        if (this.toast) return;
        this.toast = document.createElement("div");
        this.toast.className = "toast";
        this.toast.setAttribute("role", "alert");
        const link = document.createElement("a");
        link.href = address || "#";
        link.addEventListener("click", (event) => {
            if (run) event.preventDefault();
            else this.isLeaving = true;
            run?.();
        });
        link.textContent = title;
        this.toast.append(text, link);
        document.body.append(this.toast);
    }

    #close() {
        this.toast?.remove();
        this.toast = null;
    }
}

function signInAddress() {
    return `/login?next=${encodeURIComponent(location.pathname + location.search)}`;
}

function dayOf(time) {
    return new Date(time ?? 0).toLocaleDateString("ru", { day: "numeric", month: "long" });
}

function clock() {
    return new Date().toLocaleTimeString("ru", { hour: "2-digit", minute: "2-digit" });
}
