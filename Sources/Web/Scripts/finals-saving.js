// Final marks save themselves, each as it is left: a row travels through the page's own form, by the page's own rules,
// and the page that comes back says what stands.
import { FinalRow } from "./finals-row.js";
import { pageAccess } from "./page-access.js";
import { pauseAfter } from "./posting.js";
import { SaveState } from "./save-state.js";
import { signInHere } from "./sign-in-here.js";

export class FinalsSaving {
    constructor(form, settled) {
        Object.assign(this, { form, settled, waiting: [], refused: new Map(), isBusy: false, failures: 0, timer: 0 });
        this.line = form.querySelector("[data-role='changed']");
        this.state = new SaveState(() => this.#resume(), (...how) => signInHere(this.waiting.length, ...how));
        this.retry = () => this.#send();
        addEventListener("online", this.retry);
        // What the page came back with was refused: a row that is only passed through stays unsaved.
        for (const mark of form.querySelectorAll("[data-proposed]")) {
            const row = FinalRow.of(mark);
            if (row.isChanged) this.refused.set(mark.id, row.typed);
        }
        form.querySelector("#finals-keys")?.append(" Отметка сохраняется сама, когда вы переходите к следующей.");
    }

    /** Whether the sign-in is over, whoever has found it out: nothing goes before the same person is back. */
    get isEnded() { return this.state.now?.kind === "signin"; }

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
            row.tell(this.isEnded ? "ждёт входа" : "сохраняю…", this.isEnded ? "warn" : "");
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

    /** Whether the whole form may go. Else each row that was changed waits as if it had been left just now. */
    async takes() {
        const { kind, text } = await pageAccess();
        if (kind === "open") return true;
        if (kind === "ended") this.state.show({ kind: "signin", waiting: this.waiting.length });
        for (const mark of this.form.querySelectorAll("[data-proposed]")) this.leave(mark);
        if (!this.waiting.length && !this.isEnded) this.line.textContent = text ?? "Нет связи, форма не ушла.";
        return false;
    }

    async #send() {
        if (this.isBusy || this.isEnded || !this.waiting.length) return;
        this.isBusy = true;
        clearTimeout(this.timer);
        const row = FinalRow.of(document.getElementById(this.waiting[0])), { typed } = row;
        row.tr.dataset.sent = "";
        const answer = await row.send(this.form).catch(() => null);
        // Another page came back: the sign-in has ended or was renewed, or nothing more is taken here.
        const access = !answer || answer.now ? {} : await pageAccess();
        delete row.tr.dataset.sent;
        this.isBusy = false;
        if (access.kind === "ended") {
            this.state.show({ kind: "signin", waiting: this.waiting.length });
            this.#tellWaiting("ждёт входа");
        } else if (!answer || access.kind === "away") {
            this.failures += 1;
            this.#tellWaiting("ждёт связи");
            this.timer = setTimeout(this.retry, pauseAfter(this.failures));
        } else {
            this.failures = 0;
            // With its new token the same row goes again.
            if (!access.token) this.#take(row, typed, answer, access.text);
        }
        this.#sum();
        if (!this.failures) this.#send();
    }

    #tellWaiting(words) {
        for (const id of this.waiting) FinalRow.of(document.getElementById(id)).tell(words, "warn");
    }

    /** The same person is back, and the form has their new token. */
    #resume() {
        this.failures = 0;
        this.state.show({ kind: "saving", late: true });
        for (const id of this.waiting) FinalRow.of(document.getElementById(id)).tell("сохраняю…");
        this.#sum();
        this.#send();
    }

    #take(row, typed, { isSaved, page, now }, words) {
        this.waiting = this.waiting.filter((id) => id !== row.mark.id);
        if (!now) {
            // It goes again once it is left again: what stood in its way may be gone by then.
            this.refused.set(row.mark.id, null);
            row.tell("не сохранено", "err");
            row.refuse(null, words ?? page.querySelector("main .notice")?.textContent);
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
                keep: () => { this.refused.delete(row.mark.id); this.leave(row.mark); },
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
        const [kept, lost] = [this.waiting.length, new Set([...this.waiting, ...this.refused.keys()]).size];
        const time = new Date().toLocaleTimeString("ru", { hour: "2-digit", minute: "2-digit" });
        if (this.isEnded) this.line.textContent = `${lost ? `Не сохранено: ${lost}. ` : ""}Войдите снова.`;
        else if (kept) this.line.textContent = this.failures ? `Ждёт связи: ${kept}` : "Сохраняю…";
        else if (lost) this.line.textContent = `Не сохранено: ${lost}`;
        else if (this.isUsed && !this.#left()) this.line.textContent = `Сохранено ${time}`;
        if (this.isEnded) this.state.show({ kind: "signin", waiting: kept });
        else if (!kept && this.state.now?.kind === "saving") this.state.show({ kind: "saved" });
    }

    #left() { return [...this.form.querySelectorAll("[data-proposed]")].some((mark) => FinalRow.of(mark).isChanged); }
}
