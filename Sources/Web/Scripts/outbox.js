// Nothing typed is lost: operations wait here, bound to the account, until the server has taken each of them.
import { LONG, pauseAfter, postOperations, sayWhen } from "./posting.js";
import { MANY, Queue, SLOW } from "./queue.js";

const [QUIET, BATCH, LOAD] = [400, 20, 200];
const OLD = 48 * 3600 * 1000;

/** Sends operations in order and in batches. `on.result(item, result)`, `on.state(state)`, `on.place(address)` report
    and name; state is { kind: "saved" | "saving" | "offline" | "signin" | "stale" | "step" | "old", waiting, late,
    since, isUnkept, step, isLasting }. */
export class Outbox extends Queue {
    constructor(kept, token, on) {
        super(kept);
        Object.assign(this, { token, on, failures: 0, kind: "saved" });
        // What an earlier page could not send has waited, whatever that page knew of its connection.
        this.items.forEach(sayWhen);
        addEventListener("online", () => this.#hurry());
        addEventListener("focus", () => this.kind !== "saved" && this.#hurry());
        addEventListener("pagehide", () => this.kind !== "old" && this.farewell());
        addEventListener("pageshow", (event) => event.persisted && this.flush());
        document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.flush());
        addEventListener("parta-ended", () => this.#report("signin"));
        // What has lain for days is not sent behind anybody's back.
        if (this.items.some(({ made }) => Date.now() - made > OLD)) setTimeout(() => this.#report("old"), 0);
        else if (this.items.length) this.#after(0);
    }

    /** The person has seen how old the operations are, or has signed in again: on they go. */
    resume(token = this.token) {
        Object.assign(this, { token, kind: "saving" });
        // They have waited, though nobody has looked for a connection.
        this.items.forEach(sayWhen);
        this.#report(this.items.length ? "saving" : "saved");
        this.flush();
    }

    /** Adds an operation, or changes one on the same address that has not left yet. Returns the operation's id. */
    add(url, address, operation) {
        const item = { url, address, operation, sent: false, made: Date.now(), ...this.on.place(address) };
        if (this.kind === "offline" || navigator.onLine === false) sayWhen(item);
        this.items.push(item);
        this.keep([item]);
        this.#report(this.kind === "saved" ? "saving" : this.kind);
        if (this.kind === "saving") this.#after(this.atHome >= BATCH ? 0 : QUIET);
        return operation.op;
    }

    changed(item) {
        item.made = Date.now();
        if (item.operation.at) sayWhen(item);
        this.keep([item]);
        if (this.kind === "saving") this.#after(QUIET);
    }

    /** Takes back an operation that has become needless; the server never hears of it. */
    drop(item) {
        this.forget([item]);
        if (!this.items.length && !this.busy) this.#report("saved");
    }

    /** Sends what waits; the promise is kept once everything has left or the connection has failed. */
    flush() {
        clearTimeout(this.timer);
        if (!this.busy && this.items.length && this.kind !== "old") this.sending = this.#send();
        return this.sending;
    }

    async #send() {
        const { url } = this.items[0];
        const isLoad = this.items.length > MANY;
        const batch = this.items.filter((item) => item.url === url).slice(0, isLoad ? LOAD : BATCH);
        for (const item of batch) item.sent = true;
        this.keep(batch);
        const busy = (this.busy = { ending: new AbortController() });
        const over = setTimeout(() => busy.ending.abort(), isLoad ? 3 * LONG : LONG);
        const slow = setTimeout(() => this.#report("saving", busy), SLOW);
        try {
            this.#answered(batch, await postOperations(url, this.token, batch, !isLoad, busy.ending.signal));
        } catch (failure) {
            this.#failed(batch, failure);
        } finally {
            clearTimeout(over);
            clearTimeout(slow);
            this.busy = null;
        }
        if (this.items.length && (busy.isAgain || this.kind === "saving")) await this.flush();
    }

    /** The connection may be back: a request that hangs since before is asked no longer. */
    #hurry() {
        if (!this.busy) return this.flush();
        this.busy.isAgain = this.busy.isLate;
        return this.busy.isAgain && this.busy.ending.abort();
    }

    #answered(batch, results) {
        const byID = new Map(results.map((result) => [result.op, result]));
        const answered = batch.filter((item) => byID.has(item.operation.op));
        if (!answered.length) throw new Error("no answer");
        this.failures = 0;
        this.forget(answered.filter((item) => byID.get(item.operation.op).ok));
        for (const item of answered) this.#tell(item, byID.get(item.operation.op));
        this.#report(this.items.length ? "saving" : "saved");
    }

    #tell(item, result) {
        if (result.ok) this.settle(item.url, item.address);
        else this.dispute(item, result);
        this.on.result(item, result);
    }

    #failed(batch, failure) {
        const { status = 0, code, see, message } = failure;
        if (status === 401) return this.#report("signin");
        if (code === "stale") return this.#report("stale");
        this.step = { see, text: message };
        if (see) return this.#report("step");
        if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
            // The server itself will never take these as they are: they are shown, not sent again and again.
            const msg = `Сервер не принял запись: ${message}`;
            for (const item of batch) this.#tell(item, { code: "refused", msg });
            return this.#report(this.items.length ? "saving" : "saved");
        }
        this.failures += 1;
        this.items.forEach(sayWhen);
        this.keep(this.items);
        if (this.failures === 1) this.kept.persist?.();
        this.#report("offline");
        return this.#after(pauseAfter(this.failures));
    }

    #after(delay) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.flush(), delay);
    }

    /** Says how it stands; `slow` is a request that has lasted long by now. */
    #report(kind, slow = {}) {
        slow.isLate = true;
        // What the end of a sign-in has closed on a computer of all no answer opens, only a new sign-in.
        if (this.kind !== "signin" || !document.documentElement.dataset.shared) this.kind = kind;
        const { kind: now, waiting, isUnkept, step, busy, items, kept: { isLasting } } = this;
        const late = now === "saving" && busy?.isLate;
        this.on.state({ kind: now, waiting, late, isUnkept, step, isLasting, since: items[0]?.made });
    }

    keptOtherwise() { this.#report(this.kind); }
}
