// Why marks came late: the reason is offered where they stand, once a lesson, and may be said or left unsaid. It is the
// lesson's, whose own form is used.
import { wordFor } from "./cell-extras.js";

const USUAL_REASONS = ["болел", "проверял дольше", "нет связи"];
const UNSAID = "Причину сейчас не записать: проверьте связь.";

export class WhyLate {
    /** `showForm` and `fetched` come from the forms of works, which stand in the module that fetches this one. */
    constructor(grid, { showForm, fetched }) {
        Object.assign(this, { grid, showForm, fetched, offered: new Set(), said: new Map(), isAsking: false });
    }

    /** The server has taken a mark and says by which rule it is late: whoever types is told so once a lesson. */
    answered(address, { rule, flags }) {
        const { strip, entry, pad } = this.grid;
        const lesson = Number(address.split(":")[2]);
        // What is asked already, and a second mark that is waited for, come first.
        if (!rule || this.offered.has(lesson) || strip.actions.children.length || entry.half) return;
        this.offered.add(lesson);
        const days = flags >> 8;
        const late = `Внесено на ${days} ${wordFor(days, "день", "дня", "дней")} позже срока (${rule}).`;
        strip.ask(`${late} Причина — по желанию.`, [
            ...USUAL_REASONS.map((reason) => [reason, () => this.#once(() => this.#say(lesson, reason))]),
            ["другая…", () => this.#once(() => this.#open(lesson))],
        ]);
        pad?.show();
    }

    /** On a mark that came late the same stays within reach, without a sound. */
    show() {
        const { sheet, cursor } = this.grid;
        const { row, column, isRange } = cursor;
        const isLate = (sheet.flags.get(`${row}:${column}`) ?? 0) >> 8;
        if (!isLate || isRange || !sheet.isEditable(row, column)) return;
        const { l, record } = sheet.columns[column];
        // Whoever was given the marks alone does not record the lesson, nor the reason with it.
        if (record === false) return;
        this.#offer(l, this.said.get(l));
    }

    #offer(lesson, said) {
        const words = said ? `Причина: ${said}.` : "Причина — по желанию.";
        const open = () => this.#once(() => this.#open(lesson));
        this.grid.strip.offer(words, [[said ? "Изменить" : "Почему позже срока", open]]);
    }

    /** A second tap while the first one is on its way does nothing more. */
    async #once(run) {
        if (this.isAsking) return;
        this.isAsking = true;
        await run().finally(() => { this.isAsking = false; });
    }

    /** One tap; where another reason stands already, it is shown first. Meanwhile the cell has the keyboard. */
    async #say(lesson, reason) {
        this.grid.cursor.cell.focus({ preventScroll: true });
        const form = await this.#form(lesson);
        if (!form) return;
        const field = form.querySelector("[name='reason']");
        if (field.value && field.value !== reason) return this.#show(lesson, form);
        field.value = reason;
        if (!await this.#send(lesson, form)) this.#fail();
    }

    /** Said over the keys for fingers too, which hide the strip; what was offered stays to be tapped again. */
    #fail() {
        this.grid.strip.say(UNSAID, "warn");
        this.grid.pad?.show();
    }

    async #open(lesson) {
        const form = await this.#form(lesson);
        if (form) this.#show(lesson, form);
    }

    /** The form of the lesson's own page, with what was said before. */
    async #form(lesson) {
        const { sheet } = this.grid;
        const link = sheet.heads[sheet.columns.findIndex(({ l }) => l === lesson)]?.querySelector("a");
        const page = link && await this.fetched(`${link.getAttribute("href")}/late`);
        const form = page?.querySelector("main form");
        if (!form) this.#fail();
        return form;
    }

    #show(lesson, form) {
        const { strip, cursor, editor } = this.grid;
        const field = form.querySelector("[name='reason']");
        // A form that comes over a cell in the hand would write there what is half typed.
        if (editor.isOpen) return this.#offer(lesson, field.value);
        const usual = document.createElement("p");
        for (const reason of USUAL_REASONS) {
            const button = strip.button(reason, () => {
                field.value = reason;
                form.requestSubmit();
            });
            button.className = "button";
            usual.append(button, " ");
        }
        form.prepend(usual);
        const dialog = this.showForm("Почему внесено позже срока", form, () => cursor.cell.focus());
        field.focus();
        form.addEventListener("submit", async (event) => {
            event.preventDefault();
            if (await this.#send(lesson, form)) return dialog.close();
            const line = Object.assign(document.createElement("p"), { className: "notice", textContent: UNSAID });
            line.dataset.kind = "warn";
            line.setAttribute("role", "alert");
            form.querySelector(".notice")?.remove();
            return form.prepend(line);
        });
        return null;
    }

    /** True once it is written: only then the lesson's page says so in its address. */
    async #send(lesson, form) {
        const { grid } = this;
        const words = form.querySelector("[name='reason']").value.trim();
        const body = new URLSearchParams(new FormData(form));
        const sent = fetch(form.getAttribute("action"), { method: "POST", body, credentials: "same-origin" });
        const answer = await sent.catch(() => null);
        if (!answer?.ok || !new URL(answer.url).searchParams.has("saved")) return false;
        this.said.set(lesson, words);
        // Whoever types on keeps the cell, the selection and the words that are half typed.
        grid.moved();
        grid.strip.say(words ? `Причина записана: ${words}.` : "Причина убрана.");
        grid.pad?.show();
        return true;
    }
}
