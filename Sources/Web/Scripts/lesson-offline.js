// The lesson's form without a connection: what is typed waits in the same outbox as marks, and goes in its order.
import { lastWaiting, openFieldQueue, queuePiece, queuePieces } from "./field-queue.js";
import { quotedWords, refusedLine, refusedWords, strayLine } from "./refused-line.js";
import { itemsOfForm, lessonPieces, keptPlace, titlesOf } from "./lesson-pieces.js";
import { pageAccess, waitWords } from "./page-access.js";
import { heldWords } from "./tab-words.js";
import { leftFields } from "./word-pieces.js";

// A copy knows nothing newer than itself: its form goes by pieces alone, each beside what stood where it was typed.
const IS_COPY = Boolean(document.documentElement.dataset.copied);
const SEND_AGAIN = "сохраните ещё раз";

export class LessonQueue {
    constructor(form) {
        Object.assign(this, { form, shown: new Map(), left: [], isKept: false });
        this.refused = document.createElement("div");
        form.before(this.refused);
        this.line = document.createElement("p");
        this.line.setAttribute("role", "status");
        form.querySelector(".form__foot").before(this.line);
        this.opening = this.#open();
    }

    async #open() {
        this.outbox = await openFieldQueue({
            result: (item, result) => this.#answered(item, result),
            place: (address) => keptPlace(this.form, address),
        });
        // What waits of this lesson stands in the form again, whatever the page was drawn with.
        const waiting = [];
        for (const item of this.outbox.items) {
            const piece = this.#piece(item);
            piece?.show(item.operation.set);
            if (piece) waiting.push(piece);
        }
        if (waiting.length) this.#tell(`Ждёт отправки: ${titlesOf(waiting)}.`);
        for (const item of [...this.outbox.disputed]) this.#revive(item);
        this.#drawRefused();
        // What was sent meanwhile says so itself; what only the whole form can save is to be sent by hand.
        addEventListener("parta-resumed", () => this.left.length && !this.#waiting().length
            && this.#tellRest("Вы вошли.", SEND_AGAIN, true));
    }

    /** A refusal of an earlier look stands beside what the page was drawn with now; a copy knows nothing newer. */
    #revive(item) {
        const { operation, no, url, address } = item, piece = this.#piece(item);
        if (!piece) return null;
        if (IS_COPY && no.code === "conflict") piece.stand(no.value, no.ver);
        if (this.#piece(item).stands === operation.set) return this.outbox.settle(url, address);
        piece.show(operation.set);
        // A field may have no room for what another page has typed.
        return this.shown.set(item, this.#piece(item).value);
    }

    /** Whether the form may go to the server as it is. Else what can wait of it waits; `left` is the rest, and `isKept`
        says that there is none. */
    async takes(button) {
        await this.opening;
        const access = await pageAccess();
        if (access.token) this.outbox.resume(access.token);
        if (access.kind === "open") {
            if (this.#waiting().length) await this.outbox.flush();
            this.#settleRetyped();
            this.isKept = false;
            if (this.#disputes().length) return this.#drawRefused(true);
            if (!this.#waiting().length && !IS_COPY) return true;
        }
        this.#keep(button, access);
        if (access.kind === "ended") dispatchEvent(new Event("parta-ended", { cancelable: true }));
        return false;
    }

    /** What was refused waits while its field shows it; whoever has typed another thing there has chosen. */
    #settleRetyped() {
        for (const item of this.#disputes()) {
            const shown = this.shown.has(item) ? this.shown.get(item) : item.operation.set;
            if (this.#piece(item).value !== shown) this.outbox.settle(item.url, item.address);
        }
        this.#drawRefused();
    }

    #keep(button, access) {
        this.left = leftFields(this.form);
        if (button?.name === "take") this.left.push(button.textContent.trim());
        this.isKept = !this.left.length;
        const kept = queuePieces(this.outbox, lessonPieces(this.form));
        const [why, then] = waitWords(access);
        const what = kept.length ? `${heldWords(this.outbox)}: ${titlesOf(kept)}. Уйдёт само, когда ${then}.`
            : "Нового для записи нет.";
        this.#tellRest(`${IS_COPY ? "Это копия." : why} ${what}`, "страницу не закрывайте", kept.length > 0);
    }

    /** What has been done, and what is left of the form with what to do about it. */
    #tellRest(words, way, isAny) {
        if (!this.left.length) return this.#tell(words, isAny ? "ok" : "warn");
        const then = IS_COPY ? "внесите на обновлённой странице" : way;
        return this.#tell(`${words} Не сохранено: ${this.left.join(", ")}; ${then}.`, "warn");
    }

    #answered(item, result) {
        const piece = this.#piece(item);
        if (!piece) return;
        const value = "value" in result ? result.value : item.operation.set;
        if (result.ok || result.code === "conflict") piece.stand(value ?? null, result.ver);
        const isLast = !lastWaiting(this.outbox, item.url, item.address);
        // Whatever was typed since is not written over.
        if (result.ok && isLast && piece.value === item.operation.set) piece.show(value ?? null);
        const isOver = this.line.textContent && !this.#waiting().length;
        if (isOver) this.#tellRest("Связь есть: что ждало, отправлено.", SEND_AGAIN, true);
        this.#drawRefused();
    }

    #piece({ url, address }) {
        return lessonPieces(this.form).find((piece) => piece.url === url && piece.address === address);
    }

    #waiting() { return itemsOfForm(this.form, this.outbox.items); }

    #disputes() { return itemsOfForm(this.form, this.outbox.disputed); }

    /** The refused pieces above the form, each with its choice. False: the form does not go over them. */
    #drawRefused(isAsked = false) {
        const isStray = (item) => item.page === location.pathname && !this.#piece(item);
        const strays = this.outbox.disputed.filter(isStray).map((item) => strayLine(this.outbox, item));
        this.refused.replaceChildren(...this.#disputes().map((item) => this.#lineOf(item)), ...strays);
        if (isAsked) this.refused.querySelector("button")?.focus();
        return false;
    }

    #lineOf(item) {
        const { title, stands } = this.#piece(item);
        const leave = [`Оставить ${quotedWords(stands)}`, () => this.#choose(item, stands)];
        const insist = [`Поставить ${quotedWords(item.operation.set)}`, () => this.#choose(item, item.operation.set)];
        return refusedLine(refusedWords(title, item, stands), item.no.code === "conflict" ? [leave, insist] : [leave]);
    }

    /** One of both values is chosen. One's own goes over what the server has shown: the piece stands on that now. */
    #choose(item, value) {
        this.#piece(item).show(value);
        const isMine = value === item.operation.set && queuePiece(this.outbox, this.#piece(item));
        if (!isMine) this.outbox.settle(item.url, item.address);
        this.#drawRefused();
        (this.refused.querySelector("button") ?? this.form.querySelector(".input"))?.focus();
    }

    #tell(words, kind = "") {
        Object.assign(this.line, { className: "notice no-print", textContent: words });
        this.line.dataset.kind = kind;
    }
}
