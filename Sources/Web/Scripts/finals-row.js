// One row of a page of final marks: its fields, what it was drawn with, and what is said at it.
import { LONG } from "./posting.js";

const ROW_FIELD = /^[mvoqrac]\d+$/;
/** Of the whole page: what narrows it, and what closed marks are changed by. */
const NOT_SENT = ["show", "order", "ordered", "paper"];

export class FinalRow {
    static of(field) { return new FinalRow(field.closest("tr")); }

    constructor(tr) {
        this.tr = tr;
        this.mark = tr.querySelector("[data-proposed]");
        this.id = this.mark.id.slice(1);
        this.why = tr.querySelector(".finals__why");
        this.reason = this.#named("r");
        this.version = this.#named("v");
        this.seen = this.#named("o");
    }

    #named(letter) { return this.tr.querySelector(`[name='${letter}${this.id}']`); }

    get isConfirmed() { return Boolean(this.#named("c")?.checked); }

    /** All that is typed, to tell whether it is what was sent. */
    get typed() { return JSON.stringify([this.mark.value, this.reason.value, this.isConfirmed]); }

    get isChanged() {
        return this.mark.value !== this.seen.value || this.reason.value !== this.reason.defaultValue;
    }

    /** Another mark than the proposed one, or none where one stood, wants its reason. */
    get lacksReason() {
        const { proposed } = this.mark.dataset;
        const { value } = this.mark;
        const differs = value === "" ? this.seen.value !== "" : proposed !== "" && value !== proposed;
        return differs && this.reason.value.trim() === "";
    }

    get state() { return this.tr.querySelector(".finals__state")?.textContent; }

    tell(text, kind = "") {
        let line = this.tr.querySelector(".finals__state");
        if (!line) {
            line = document.createElement("small");
            line.className = "finals__state";
            this.mark.after(line);
        }
        line.textContent = text;
        line.dataset.kind = kind;
    }

    /** Sends the row alone through the page's own form: { isSaved, page, now }, where `now` is the row as the page that
        came back has it, if that is this page at all. */
    async send(form) {
        const body = new URLSearchParams();
        for (const [name, value] of new FormData(form)) {
            const isOwn = name.slice(1) === this.id;
            if (ROW_FIELD.test(name) ? isOwn : !NOT_SENT.includes(name)) body.append(name, value);
        }
        const ending = new AbortController(), over = setTimeout(() => ending.abort(), LONG);
        try {
            const response = await fetch(form.getAttribute("action"), {
                method: "POST", body, credentials: "same-origin", signal: ending.signal,
            });
            if (response.status >= 500) throw new Error(String(response.status));
            const page = new DOMParser().parseFromString(await response.text(), "text/html");
            const mark = page.getElementById(this.mark.id);
            return { isSaved: response.ok, page, now: mark && FinalRow.of(mark) };
        } finally {
            clearTimeout(over);
        }
    }

    /** The row was taken: it is as a fresh page draws it, but for what was typed since. */
    stands(now, isAsSent) {
        const own = Number(this.version.value) + 1;
        this.accept();
        this.#draw(now, now.reason.defaultValue);
        if (isAsSent) this.mark.value = this.seen.value;
        // What was typed on goes over no mark that another has put meanwhile: the server asks first.
        else this.version.value = Math.min(own, this.version.value);
        for (const old of this.why.querySelectorAll(":scope > small, :scope > .finals__history")) old.remove();
        const fresh = now.why.querySelectorAll(":scope > small, :scope > .finals__history");
        this.why.querySelector(".finals__reason").before(...[...fresh].map((node) => document.importNode(node, true)));
        this.#named("a")?.remove();
    }

    #draw(now, reason) {
        this.version.value = now.version.value;
        this.seen.value = now.seen.value;
        this.mark.defaultValue = now.seen.value;
        this.reason.defaultValue = reason;
        const said = this.#named("q") ?? this.seen.cloneNode();
        Object.assign(said, { name: `q${this.id}`, value: reason });
        this.seen.after(said);
    }

    /** Says why the row was not taken, which came back as `now` or not at all; a conflict leaves the choice between
        both marks. */
    refuse(now, words, conflict) {
        this.accept();
        this.tr.classList.add("is-wrong");
        this.mark.setAttribute("aria-invalid", "true");
        const text = conflict ? words : now?.why.querySelector(".field__error")?.textContent ?? words;
        const line = document.createElement("span");
        Object.assign(line, { className: "field__error", textContent: text ?? "Отметка не сохранена." });
        line.setAttribute("role", "alert");
        this.why.querySelector(".finals__reason").before(line);
        if (conflict) {
            this.#draw(now, now.#named("q")?.value ?? "");
            const [mine, other] = [this.mark.value, this.seen.value].map((value) => value || "пусто");
            line.append(choice(`Оставить ${mine}`, conflict.keep), choice(`Взять ${other}`, conflict.take));
        }
        // The reason of another mark is confirmed or changed.
        const confirm = now?.#named("c")?.closest("label");
        const details = this.why.querySelector(".finals__reason");
        if (confirm && !this.#named("c")) details.append(document.importNode(confirm, true));
        details.open = true;
    }

    /** Nothing is wrong any more. */
    accept() {
        this.tr.classList.remove("is-wrong");
        this.mark.removeAttribute("aria-invalid");
        for (const error of this.why.querySelectorAll(".field__error")) error.remove();
    }

    /** What somebody else has put stays. */
    giveUp() {
        this.accept();
        this.mark.value = this.seen.value;
        this.reason.value = this.reason.defaultValue;
        this.tell("");
        this.mark.focus();
    }
}

function choice(title, run) {
    const made = document.createElement("button");
    Object.assign(made, { type: "button", className: "button", textContent: title });
    made.dataset.size = "small";
    made.addEventListener("click", run);
    return made;
}
