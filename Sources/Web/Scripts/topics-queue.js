// The rows of «Темы и задания» wait in the same outbox as marks: with a connection for a moment, without one for it.
import { lastWaiting, openFieldQueue, queuePiece, queuePieces, refusedOf } from "./field-queue.js";
import { quotedWords, refusedLine, refusedWords, strayLine } from "./refused-line.js";
import { heldWords } from "./tab-words.js";

const ROW_FIELDS = [["topic", "topic", "Тема"], ["homework", "homework", "Задание"], ["minutes", "time", "Минуты"]];
const NONE_SET = /^(—|–|-|не задано)$/i;

export class TopicsQueue {
    constructor(url, forms) {
        Object.assign(this, { url, forms });
        this.opening = this.#open();
    }

    /** What was changed in a row goes, or waits. */
    async save(form) {
        await this.opening;
        if (queuePieces(this.outbox, rowPieces(this.url, form)).length) this.#sayWaiting(form);
        this.#drawRefused(form);
    }

    #sayWaiting(form) { sayInRow(form, this.outbox.kind === "saving" ? "Сохраняю…" : this.#held); }

    get #held() { return `${heldWords(this.outbox)}, ещё не отправлено`; }

    async #open() {
        this.outbox = await openFieldQueue({
            result: (item, result) => this.#answered(item, result),
            place: (address) => this.#place(address),
            state: ({ kind, late }) => (late || !["saving", "saved"].includes(kind)) && this.#sayKept(),
        });
        const all = [...this.outbox.items, ...this.outbox.disputed];
        for (const item of all) this.#find(item)?.piece.show(item.operation.set);
        this.#sayKept();
        // What was refused in an earlier look, and stands so by now, is settled.
        for (const item of [...this.outbox.disputed]) {
            const { url, address, operation, no } = item, isCopy = document.documentElement.dataset.copied;
            if (isCopy && no.code === "conflict") this.#find(item)?.piece.stand(no.value);
            if (this.#find(item)?.piece.stands === operation.set) this.outbox.settle(url, address);
        }
        for (const form of this.forms) this.#drawRefused(form);
        const here = location.pathname + location.search;
        const strays = this.outbox.disputed.filter((item) => item.page === here && !this.#find(item));
        this.forms[0]?.closest("ol").before(...strays.map((item) => strayLine(this.outbox, item)));
    }

    #find({ url = this.url, address }) {
        if (url !== this.url) return null;
        for (const form of this.forms) {
            const piece = rowPieces(url, form).find((each) => each.address === address);
            if (piece) return { form, piece };
        }
        return null;
    }

    #place(address) {
        const { title } = this.#find({ address })?.piece ?? {};
        const heading = document.querySelector("h1").textContent.trim();
        return { page: location.pathname + location.search, title: [heading, title].filter(Boolean).join(", ") };
    }

    #answered(item, result) {
        const found = this.#find(item);
        if (!found) return;
        const { form, piece } = found;
        const value = "value" in result ? result.value : item.operation.set;
        if (result.ok || result.code === "conflict") piece.stand(value ?? null);
        // Whatever was typed since is not written over.
        if (result.ok && piece.value === item.operation.set) piece.show(value ?? null);
        const waits = rowPieces(this.url, form).some(({ address }) => lastWaiting(this.outbox, this.url, address));
        if (!waits) sayInRow(form, result.ok ? "Записано" : "Не записано", !result.ok);
        this.#drawRefused(form);
    }

    #sayKept() {
        for (const item of this.outbox?.items ?? []) {
            const { form } = this.#find(item) ?? {};
            if (form) sayInRow(form, this.#held);
        }
    }

    #drawRefused(form) {
        const note = form.querySelector(".topics__note");
        const had = note.contains(document.activeElement);
        for (const old of note.querySelectorAll(".notice")) old.remove();
        for (const piece of rowPieces(this.url, form)) {
            const item = refusedOf(this.outbox, piece);
            if (item) note.append(this.#lineOf(form, piece, item));
        }
        if (had) (note.querySelector("button") ?? form.querySelector("textarea"))?.focus();
    }

    #lineOf(form, piece, item) {
        const { operation: { set }, no: { code } } = item, words = refusedWords(piece.title, item, piece.stands);
        const leave = [`Оставить ${quotedWords(piece.stands)}`, () => {
            piece.show(piece.stands);
            this.outbox.settle(item.url, item.address);
            sayInRow(form, "");
            this.#drawRefused(form);
        }];
        const insist = [`Поставить ${quotedWords(set)}`, () => {
            piece.show(set);
            queuePiece(this.outbox, this.#find(item).piece);
            this.#sayWaiting(form);
            this.#drawRefused(form);
        }];
        return refusedLine(words, code === "conflict" ? [leave, insist] : [leave]);
    }
}

/** A row as pieces: what is typed, and what stood where it was typed. */
function rowPieces(url, form) {
    const lesson = Number(form.elements.namedItem("lesson").value);
    const day = form.querySelector(".topics__day").textContent.trim().replace(/\s+/g, " ");
    return ROW_FIELDS.flatMap(([name, facet, title]) => {
        const field = form.elements.namedItem(name), was = form.elements.namedItem(`was-${name}`);
        if (!field || !was) return [];
        const operation = { facet, lesson }, item = Number(form.elements.namedItem("item")?.value ?? 0);
        if (facet === "topic" && item) operation.item = item;
        const typed = field.value.trim(), paper = field.parentElement.querySelector(".only-print");
        return [{
            url, address: `${facet}:${lesson}`, title: `${title}, ${day}`, operation, stands: was.value.trim() || null,
            seen: { was: was.value },
            value: (facet === "homework" && NONE_SET.test(typed) ? "не задано" : typed) || null,
            show: (text) => { field.value = text ?? ""; },
            stand: (text) => {
                was.value = text ?? "";
                // Said of the words that stood; of these the page says it anew once it is opened.
                if (facet === "topic") form.querySelector("[data-remark]")?.remove();
                if (paper) paper.textContent = text ?? "";
            },
        }];
    });
}

function sayInRow(form, words, isWrong = false) {
    const said = form.querySelector("output");
    said.textContent = words;
    said.toggleAttribute("data-wrong", isWrong);
}
