// The words in the top bar: what has happened to what was typed, always as text.

import { lockCurtain, unlockCurtain } from "./curtain.js";
import { raiseToast, signInAddress } from "./session.js";

/** Shows the outbox's state; the way back in after the sign-in has ended stands over the page. */
export class SaveState {
    constructor(resume, signIn) {
        Object.assign(this, { resume, signIn });
        this.line = document.getElementById("save-state");
        this.toast = null;
        // The way to the sign-in page and back keeps the tab, and with it what waits.
        this.isLeaving = false;
        addEventListener("parta-ended", (event) => {
            event.preventDefault();
            this.show({ ...this.now, kind: "signin" });
        });
    }

    show(now) {
        const { kind, waiting, late, since, isUnkept, step, isLasting } = this.now = now;
        const count = waiting ? ` (${waiting})` : "";
        // What no base of the browser holds goes with its tab.
        const kept = waiting && !isLasting ? `Ждут в этой вкладке${count}: не закрывайте её` : `Записи${count} целы`;
        const texts = {
            saved: `Сохранено ${clock()}`,
            saving: late ? "Сохраняю…" : null,
            offline: `Нет связи. ${kept}${isLasting ? " на этом компьютере" : ""}`,
            signin: `Нужно войти снова. ${kept}`,
            stale: `Страница устарела. ${kept}`,
            old: `Не отправлено с ${dayOf(since)}. ${kept}`,
            step: `${step?.text ?? ""} ${kept}`,
        };
        const text = isUnkept && waiting
            ? `Браузер не даёт хранить записи${count}: не закрывайте страницу` : texts[kind];
        if (this.line && text !== null) {
            this.line.textContent = text;
            this.line.dataset.kind = !isUnkept && (kind === "saved" || kind === "saving") ? "" : "warn";
        }
        const again = (token) => {
            this.#close();
            dispatchEvent(new Event("parta-resumed"));
            this.resume(token);
        };
        const here = () => this.signIn(again, () => { this.isLeaving = true; });
        if (kind === "signin") this.#stop(`${text}.`, "Войти и продолжить", signInAddress(), here);
        else if (kind === "stale") this.#stop(`${text}.`, "Обновить", location.href);
        else if (kind === "old") this.#offer(`${text}.`, "Отправить", "", () => again());
        else if (kind === "step") this.#offer(step.text, "Перейти", step.see);
        else if (kind === "saved") this.#close();
    }

    /** Nothing goes on without the person; on a computer of all another one must not go on in their place. */
    #stop(text, title, address, run = null) {
        if (!document.documentElement.dataset.shared) return this.#offer(text, title, address, run);
        return lockCurtain(text, title, run ?? (() => {
            this.isLeaving = true;
            location.reload();
        }));
    }

    #offer(text, title, address, run = null) {
        if (this.toast) return;
        const link = document.createElement("a");
        link.href = address || "#";
        link.addEventListener("click", (event) => {
            if (run) event.preventDefault();
            else this.isLeaving = true;
            run?.();
        });
        link.textContent = title;
        this.toast = raiseToast(text, link);
    }

    #close() {
        this.toast?.remove();
        this.toast = null;
        unlockCurtain();
    }
}

function dayOf(time) {
    return new Date(time ?? 0).toLocaleDateString("ru", { day: "numeric", month: "long" });
}

function clock() {
    return new Date().toLocaleTimeString("ru", { hour: "2-digit", minute: "2-digit" });
}
