// Final marks save themselves, each as it is left: a row travels through the page's own form, by the page's own rules,
// and the page that comes back says what stands.
import { FinalRow } from "./finals-row.js";
import { LONG, pauseAfter } from "./posting.js";

const ROW_FIELD = /^[mvoqrac]\d+$/;
/** Of the whole page: what narrows it, and what closed marks are changed by. */
const NOT_SENT = ["show", "order", "ordered", "paper"];

export class FinalsSaving {
    constructor(form, settled) {
        Object.assign(this, { form, settled, waiting: [], refused: new Map(), isBusy: false, failures: 0, timer: 0 });
        this.line = form.querySelector("[data-role='changed']");
        this.retry = () => this.#send();
        addEventListener("online", this.retry);
        // What the page came back with was refused: a row that is only passed through stays unsaved.
        for (const mark of form.querySelectorAll("[data-proposed]")) {
            const row = FinalRow.of(mark);
            if (row.isChanged) this.refused.set(mark.id, row.typed);
        }
        form.querySelector("#finals-keys")?.append(" Отметка сохраняется сама, когда вы переходите к следующей.");
    }

    /** A field was left: its row goes, unless it stands so, lacks its reason, or was refused just as it is. */
    leave(field) {
        const row = FinalRow.of(field);
        if (!row.isChanged) {
            this.waiting = this.waiting.filter((id) => id !== row.mark.id);
            this.refused.delete(row.mark.id);
            if (row.mark.hasAttribute("aria-invalid")) row.accept();
            if (row.state && row.state !== "сохранено") row.tell("");
        } else if (row.lacksReason) {
            row.tell("нужно основание", "warn");
        } else if (this.refused.get(row.mark.id) !== row.typed) {
            if (!this.waiting.includes(row.mark.id)) this.waiting.push(row.mark.id);
            row.tell("сохраняю…");
            this.#send();
        }
        this.#sum();
    }

    /** The whole form is on its way: nothing goes beside it. */
    stop() {
        this.waiting = [];
        clearTimeout(this.timer);
        removeEventListener("online", this.retry);
    }

    async #send() {
        if (this.isBusy || !this.waiting.length) return;
        this.isBusy = true;
        clearTimeout(this.timer);
        const row = FinalRow.of(document.getElementById(this.waiting[0])), { typed } = row;
        row.tr.dataset.sent = "";
        const answer = await this.#post(row).catch(() => null);
        delete row.tr.dataset.sent;
        this.isBusy = false;
        if (answer) {
            this.failures = 0;
            this.waiting = this.waiting.filter((id) => id !== row.mark.id);
            this.#take(row, typed, answer);
        } else if (this.waiting.length) {
            this.failures += 1;
            for (const id of this.waiting) FinalRow.of(document.getElementById(id)).tell("ждёт связи", "warn");
            this.timer = setTimeout(this.retry, pauseAfter(this.failures));
        }
        this.#sum();
        if (!this.failures) this.#send();
    }

    async #post(row) {
        const body = new URLSearchParams();
        for (const [name, value] of new FormData(this.form)) {
            const isOwn = name.slice(1) === row.id;
            if (ROW_FIELD.test(name) ? isOwn : !NOT_SENT.includes(name)) body.append(name, value);
        }
        const ending = new AbortController(), over = setTimeout(() => ending.abort(), LONG);
        try {
            const response = await fetch(this.form.getAttribute("action"), {
                method: "POST", body, credentials: "same-origin", signal: ending.signal,
            });
            if (response.status >= 500) throw new Error(String(response.status));
            const page = new DOMParser().parseFromString(await response.text(), "text/html");
            const mark = page.getElementById(row.mark.id);
            return { isSaved: response.ok, page, now: mark && FinalRow.of(mark) };
        } finally {
            clearTimeout(over);
        }
    }

    #take(row, typed, { isSaved, page, now }) {
        if (!now) {
            // Signed out, or no longer let in: nothing more goes before the person has looked.
            for (const id of [row.mark.id, ...this.waiting]) {
                FinalRow.of(document.getElementById(id)).tell("не сохранено: обновите страницу", "err");
            }
            this.waiting = [];
        } else if (isSaved) {
            this.refused.delete(row.mark.id);
            row.stands(now, row.typed === typed);
            row.tell("сохранено");
            this.isUsed = true;
            this.settled(row);
            const note = page.querySelector(".page__note");
            if (note) document.querySelector(".page__note").textContent = note.textContent;
            // What was typed meanwhile goes after it, once it is left.
            if (row.isChanged && !row.tr.contains(document.activeElement)) this.leave(row.mark);
        } else {
            this.refused.set(row.mark.id, typed);
            row.tell("не сохранено", "err");
            const isConflict = now.version.value !== row.version.value;
            row.refuse(now, page.querySelector("[data-behaviour='error-summary'] li")?.textContent, isConflict && {
                keep: () => {
                    this.refused.delete(row.mark.id);
                    this.leave(row.mark);
                },
                take: () => {
                    this.refused.delete(row.mark.id);
                    row.giveUp();
                    this.settled(row);
                    this.#sum();
                },
            });
        }
    }

    /** The line at the foot: what becomes of everything that was chosen. */
    #sum() {
        const [kept, lost] = [this.waiting.length, this.refused.size];
        const time = new Date().toLocaleTimeString("ru", { hour: "2-digit", minute: "2-digit" });
        if (kept) this.line.textContent = this.failures ? `Ждёт связи: ${kept}` : "Сохраняю…";
        else if (lost) this.line.textContent = `Не сохранено: ${lost}`;
        else if (this.isUsed && !this.#left()) this.line.textContent = `Сохранено ${time}`;
    }

    #left() { return [...this.form.querySelectorAll("[data-proposed]")].some((mark) => FinalRow.of(mark).isChanged); }
}
