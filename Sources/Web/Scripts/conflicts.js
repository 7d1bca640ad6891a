// A cell that the server did not take: somebody else wrote first, or the rules forbid it.
import { spokenDay } from "./strip.js";

/** Where a piece stands, for whoever finds it refused on another page; a computer of all keeps no names. */
export function pieceAt({ columns, students, names }, address) {
    const [, one, lesson, work = 0] = address.split(":");
    const column = columns.find(({ l }) => l === Number(lesson ?? one));
    const page = new URL(location.href);
    page.searchParams.set("at", `${column?.l}.${work}`);
    const who = !lesson || document.documentElement.dataset.shared ? "" : names[students.indexOf(Number(one))] ?? "";
    const heading = document.querySelector("h1").textContent;
    const title = [heading, column && spokenDay(column.day), who].filter(Boolean).join(", ");
    return { page: page.pathname + page.search, title };
}

export class Conflicts {
    constructor(grid) {
        const { sheet, cursor, strip, outbox } = grid;
        Object.assign(this, { sheet, cursor, strip, outbox, grid });
    }

    /** What was refused of other pages: of other journals, or of days that this one does not show. */
    get elsewhere() { return this.outbox.disputed.filter((item) => !this.sheet.holds(item)); }

    /** Tells what was refused on other pages, and what an earlier look at this one has left in dispute. */
    tell() {
        const { elsewhere: { length }, count } = this;
        if (length) this.strip.ask(`Не записано на других страницах: ${length}.`, [["Показать", () => this.list()]]);
        else if (count) this.strip.ask(`Не записано клеток: ${count}.`, [["F8 — показать", () => this.next()]]);
    }

    list() { return this.grid.reach.take("refused", this.elsewhere); }

    get facet() {
        const { row, column } = this.cursor;
        return this.sheet.facetsOf(row, column).find((facet) => facet.state);
    }

    /** Explains the active cell if it is in dispute. */
    show() {
        const { facet } = this;
        if (!facet) return;
        if (facet.state === "rejected") {
            this.strip.ask(facet.reason, [["Убрать  Esc", () => this.leave()]]);
            return;
        }
        const theirs = facet.settled ?? "пусто";
        const mine = facet.value ?? "пусто";
        const who = facet.by ? ` (${facet.by})` : "";
        this.strip.ask(`Сейчас здесь ${theirs}${who}. Вы ввели ${mine}.`, [
            [`Оставить ${theirs}  Esc`, () => this.leave()],
            [`Поставить ${mine}  Enter`, () => this.insist()],
        ]);
    }

    /** Esc: theirs stays. True if there was a dispute. */
    leave() {
        const { facet } = this;
        if (!facet) return false;
        this.sheet.facets.yieldTo(facet);
        this.#back("Оставлено прежнее.");
        return true;
    }

    /** Enter: mine is sent over theirs. */
    insist() {
        const { facet } = this;
        if (facet?.state !== "conflict") return false;
        const { address, value } = facet;
        this.sheet.facets.yieldTo(facet);
        // Over the version that the server has shown; and undone it gives theirs back.
        this.grid.writeTogether([[address, value]]);
        this.#back("Отправлено заново.");
        return true;
    }

    #back(text) {
        this.cursor.go(this.cursor.row, this.cursor.column);
        this.strip.say(text);
    }

    /** How many pieces are in dispute. */
    get count() { return [...this.sheet.facets.all.values()].filter((facet) => facet.state).length; }

    /** F8 goes through all disputed cells. */
    next() {
        const places = [];
        this.sheet.rows.forEach((_, row) => this.sheet.columns.forEach((_, column) => {
            if (this.sheet.cell(row, column).dataset.state?.match(/conflict|rejected/)) places.push([row, column]);
        }));
        if (!places.length && this.elsewhere.length) return this.list();
        if (!places.length) return this.strip.say("Расхождений нет.");
        const { row, column } = this.cursor;
        const after = places.find(([r, c]) => r > row || (r === row && c > column)) ?? places[0];
        return this.cursor.go(...after);
    }
}
