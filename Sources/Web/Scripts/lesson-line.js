// Ctrl+K: one line for a whole lesson, read while it is typed and written at once.
import { showWritten } from "./lesson-head.js";
import { LinePlaces, waitWithWords, writeOfLesson } from "./line-places.js";
import { readLine } from "./line-reading.js";
import { lineItem, saidOfPart } from "./line-words.js";
import { spokenDay } from "./strip.js";
import { letterWrites, markWrites } from "./writes.js";

const FIELDS = { тема: "topic", дз: "homework" };
const HELP = "Начало фамилии и отметка: ив5 пет 4 сидн. Или: тема …, дз …, печать, 8в алг";

export class LessonLine {
    constructor(grid) {
        this.grid = grid;
        this.places = new LinePlaces();
        this.element = document.createElement("dialog");
        this.element.className = "dialog line";
        this.element.setAttribute("aria-label", "Строка урока");
        this.where = this.#part("label", { htmlFor: "lesson-line" });
        const field = { id: "lesson-line", className: "input", autocomplete: "off", spellcheck: false };
        this.field = this.#part("input", field);
        this.field.setAttribute("aria-describedby", "lesson-line-help");
        this.shown = this.#part("ul", { role: "status" });
        this.#part("p", { id: "lesson-line-help", className: "quiet", textContent: HELP });
        this.field.addEventListener("input", () => { this.at = 0; this.#read(); });
        this.element.addEventListener("keydown", (event) => this.#key(event));
        this.element.addEventListener("close", () => grid.cursor.cell.focus());
        document.body.append(this.element);
    }

    #part(tag, traits) {
        const part = Object.assign(document.createElement(tag), traits);
        this.element.append(part);
        return part;
    }

    /** Opens the line with what has been typed for it already. */
    open(typed = () => "") {
        const { cursor, sheet } = this.grid;
        const column = sheet.columns[cursor.column];
        this.where.textContent = `${spokenDay(column.day)} · ${column.kind}`;
        this.chosen = new Map();
        this.at = 0;
        this.field.value = typed();
        this.#read();
        this.element.showModal();
        this.field.focus();
        this.places.load().then(() => this.#read(), () => {});
    }

    #key(event) {
        if (event.isComposing) return;
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step && this.options.length) {
            this.at = (this.at + step + this.options.length) % this.options.length;
            this.#draw();
        } else if (event.key === "Enter") {
            this.#enter();
        } else {
            return;
        }
        event.preventDefault();
    }

    /** What the line means now: a field of the lesson, marks, or a place to go to. */
    #read() {
        const { sheet } = this.grid;
        const text = this.field.value.trim();
        const [, word, rest] = text.match(/^(\S+)\s*(.*)$/s) ?? [];
        this.lesson = Object.hasOwn(FIELDS, word?.toLowerCase() ?? "") && [FIELDS[word.toLowerCase()], rest];
        this.parts = this.lesson ? [] : readLine(text, sheet.names, sheet.rules, this.chosen);
        const isOfMarks = this.parts.some(({ rows }) => rows.length);
        const [open] = this.parts.filter(({ rows }) => rows.length > 1);
        this.asked = open?.query;
        this.options = open ? open.rows.map((row) => ({ title: sheet.names[row], row })) : [];
        if (!isOfMarks && !this.lesson) this.options = this.#places(text);
        // What is nobody's here may be somebody's of the school: only whoever chooses that goes there.
        this.at = this.options[0]?.isAside ? -1 : Math.max(this.at, 0);
        this.#draw();
    }

    #places(text) {
        const print = text && "печать".startsWith(text.toLowerCase()) ? [{ title: "Печать", href: "" }] : [];
        const found = [...print, ...this.places.matching(text)].slice(0, 8);
        const way = /^\d{0,2}\p{L}[\p{L}\s-]{2,97}$/u.test(text) && document.querySelector("[data-behaviour='search']");
        if (found.length || !way) return found;
        const href = `${way.href}?q=${encodeURIComponent(text)}`;
        return [{ title: `Искать по школе: ${text}`, href, isAside: true }];
    }

    #draw() {
        const { sheet, cursor: { column } } = this.grid;
        const [field, words] = this.lesson || [];
        const said = field ? [[`${field === "topic" ? "Тема" : "Дома"}: ${words || "…"}`, ""]] : [];
        const [first] = this.options, parts = first?.href === undefined || first.isAside ? this.parts : [];
        const marks = parts.map((part) => saidOfPart(part, sheet, column));
        const lines = [...said, ...marks].map(([text, kind]) => lineItem(text, kind));
        const options = this.options.map(({ title }, index) => {
            const line = lineItem(title, index === this.at ? "here" : "option");
            line.addEventListener("click", () => { this.at = index; this.#enter(); });
            return line;
        });
        this.shown.replaceChildren(...lines, ...options);
    }

    async #enter() {
        const option = this.options[this.at];
        if (option?.href === "") return this.#leave(() => window.print());
        if (option?.href) return void location.assign(option.href);
        if (option) {
            this.chosen.set(this.asked, option.row);
            this.at = 0;
            this.field.focus();
            return this.#read();
        }
        const { sheet, cursor: { column } } = this.grid;
        if (this.lesson) return this.lesson[1] && this.#writeLesson(...this.lesson);
        if (!this.parts.length || this.parts.some((part) => saidOfPart(part, sheet, column)[1])) return null;
        return this.#leave(() => this.#writeMarks());
    }

    #writeMarks() {
        const { grid, parts } = this;
        const { sheet, cursor, strip } = grid;
        grid.writeTogether(parts.flatMap(({ rows: [row], cell }) => [
            ...(cell.absence === null ? [] : letterWrites(sheet, row, cursor.column, cell.absence)),
            ...(cell.entries[0] === null ? [] : markWrites(sheet, row, cursor.column, cell.entries)),
        ]));
        strip.show(cursor);
        strip.say(`Записано: ${parts.length}. Ctrl+Z — отменить`);
    }

    async #writeLesson(field, text) {
        const { sheet, cursor: { column }, strip } = this.grid, { href } = sheet.heads[column].querySelector("a");
        const [done, words] = await writeOfLesson(href, field, text);
        if (done === false) return this.shown.append(lineItem(words, "err"));
        const said = done ? words : waitWithWords(this.grid, sheet.columns[sheet.homes[column]], field, text, href);
        return this.#leave(() => {
            showWritten(sheet, column, field, text);
            this.grid.moved();
            strip.say(said);
        });
    }

    #leave(run) {
        this.element.close();
        run();
    }
}
